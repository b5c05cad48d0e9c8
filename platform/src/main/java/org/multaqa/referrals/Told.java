package org.multaqa.referrals;

/** What the person agreed may be told of it. */
public enum Told {
    NAME,
    PHONE,
    ADDRESS,
    HOUSEHOLD,
    HEALTH
}
