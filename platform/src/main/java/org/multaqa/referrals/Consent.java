package org.multaqa.referrals;

/** How the person agreed to be referred. */
public enum Consent {
    /** By a signature on paper that the sender keeps. */
    SIGNATURE,
    /** By a thumb's print on paper that the sender keeps. */
    THUMB,
    /** By word of mouth, recorded; the recording is kept by the sender. */
    VOICE
}
