package org.multaqa.referrals;

/** What came of a referral. */
public enum Result {
    HELPED,
    HELPED_IN_PART,
    REFERRED_ON,
    DID_NOT_COME,
    COULD_NOT_BE_HELPED
}
