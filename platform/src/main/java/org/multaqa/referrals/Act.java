package org.multaqa.referrals;

/** A step of a referral. */
public enum Act {
    SENT,
    ACCEPTED,
    REJECTED,
    STARTED,
    FINISHED,
    REVOKED,
    EXPIRED,
    /** What was sealed has been deleted. */
    DELETED
}
