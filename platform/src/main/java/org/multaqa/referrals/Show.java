package org.multaqa.referrals;

/** Which referrals a list shows. */
public enum Show {
    /** Open ones that came to the reader's organisation. */
    RECEIVED,
    /** Open ones that it sent. */
    SENT,
    OVER,
    /** Everybody's that were not answered in time, for those who look after all. */
    LATE
}
