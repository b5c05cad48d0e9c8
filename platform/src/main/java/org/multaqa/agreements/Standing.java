package org.multaqa.agreements;

/** How a version of an agreement stands on a day. */
public enum Standing {
    DRAFT,
    /** Waits for signatures. */
    WAITING,
    /** All have signed; its period begins later. */
    COMING,
    LIVE,
    DECLINED,
    WITHDRAWN,
    REPLACED,
    EXPIRED,
    ENDED;

    /** Whether nothing can come of it any more. */
    public boolean isOver() {
        return compareTo(LIVE) > 0;
    }
}
