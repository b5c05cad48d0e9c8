package org.multaqa.licences;

/** Where a proposed renewal is. */
public enum RenewalState {
    /** The secretariat is to look at it. */
    WAITING,
    /** The manager is to mend it. */
    SENT_BACK,
    ACCEPTED,
    WITHDRAWN;

    boolean isOpen() {
        return this == WAITING || this == SENT_BACK;
    }
}
