package org.multaqa.referrals;

/** By what a family has given its consent; the sender keeps it. */
public enum ConsentBy {
    SIGNATURE,
    THUMBPRINT,
    RECORDED_VOICE
}
