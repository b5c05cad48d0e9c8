package org.multaqa.agreements;

/** Which agreements a list shows. */
public enum Show {
    /** All have signed, and the period is not over. */
    LIVE,
    /** Waiting for signatures. */
    WAITING,
    /** Being written by one's own organisation. */
    DRAFTS,
    /** Replaced, expired, ended, declined, taken back. */
    OVER
}
