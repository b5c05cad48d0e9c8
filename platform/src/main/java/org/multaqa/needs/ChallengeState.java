package org.multaqa.needs;

/** How far a challenge is. */
public enum ChallengeState {
    OPEN,
    /** The secretariat, a committee or the ministry has said something to it. */
    ANSWERED,
    /** Whoever described it says that it is no more. */
    SOLVED,
    WITHDRAWN;

    /** Whether it still holds work back. */
    public boolean goesOn() {
        return this == OPEN || this == ANSWERED;
    }
}
