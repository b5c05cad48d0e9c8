package org.multaqa.plans;

/** How a partner's report of a period stands on a day. */
public enum Standing {
    /** The period is not over: there is nothing to report yet. */
    AHEAD,
    DUE,
    OVERDUE,
    SUBMITTED,
    SENT_BACK,
    ACCEPTED,
    /** It changes no more. */
    LOCKED
}
