package org.multaqa.needs;

import java.util.EnumSet;
import java.util.Set;

/** How far a promised quantity is. */
public enum CommitmentState {
    /** More than is open: moves up as soon as it fits as a whole. */
    WAITING,
    COMMITTED,
    IN_PREPARATION,
    /** The giver says that it is there. */
    HANDED_OVER,
    /** The receiver says so too, and how much it was. */
    RECEIVED,
    WITHDRAWN;

    /** Those that count towards what is needed. */
    static final Set<CommitmentState> LIVE =
            EnumSet.of(COMMITTED, IN_PREPARATION, HANDED_OVER, RECEIVED);

    /** Those of which the giver has something to do. */
    static final Set<CommitmentState> UNDER_WAY = EnumSet.of(COMMITTED, IN_PREPARATION);

    public boolean isLive() {
        return LIVE.contains(this);
    }

    /** Whether its giver may still take it back. */
    public boolean canBeWithdrawn() {
        return this == WAITING || UNDER_WAY.contains(this);
    }
}
