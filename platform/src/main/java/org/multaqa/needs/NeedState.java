package org.multaqa.needs;

import java.util.EnumSet;
import java.util.Set;

/** How far a need is. */
public enum NeedState {
    /** Waits for another organisation or the secretariat to confirm it. */
    REPORTED,
    /** Confirmed, and nothing is promised yet. */
    OPEN,
    PARTLY_COVERED,
    /** All of it is promised or handed over. */
    COVERED,
    /** Ended, with what was handed over by then. */
    CLOSED,
    /** Taken back before anything was handed over. */
    WITHDRAWN;

    /** Those of a confirmed need that goes on. */
    static final Set<NeedState> GOING_ON = EnumSet.of(OPEN, PARTLY_COVERED, COVERED);

    /** Whether it is confirmed and not ended: quantities may be promised, or wait. */
    public boolean goesOn() {
        return GOING_ON.contains(this);
    }

    /** Whether it was confirmed at some time. */
    public boolean isConfirmed() {
        return goesOn() || this == CLOSED;
    }

    /** What a need that goes on is by what is promised of it. */
    static NeedState of(long committed, long quantity) {
        return committed == 0 ? OPEN : committed < quantity ? PARTLY_COVERED : COVERED;
    }
}
