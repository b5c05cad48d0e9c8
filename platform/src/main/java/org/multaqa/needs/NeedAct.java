package org.multaqa.needs;

/** What was done with a need or one of its commitments; each act is a step of its history. */
public enum NeedAct {
    RAISED,
    REVISED,
    CONFIRMED,
    AMENDED,
    CLOSED,
    WITHDRAWN,
    COMMITTED,
    /** More than was open: put on the waiting list. */
    WAITS,
    /** Came up from the waiting list. */
    MOVED_UP,
    PREPARING,
    HANDED_OVER,
    RECEIVED,
    SENT_BACK,
    COMMITMENT_WITHDRAWN
}
