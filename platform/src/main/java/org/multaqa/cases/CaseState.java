package org.multaqa.cases;

/** How far a case is. */
public enum CaseState {
    /** It waits for the owner of the record to answer. */
    OPENED,
    /** The owner has answered; the opener has to confirm. */
    ANSWERED,
    /** Both have confirmed and know each other. */
    TALKING,
    /** They do not agree, or let the day go by: the mediator looks after it. */
    MEDIATION,
    /** There is an outcome. */
    CLOSED,
    /** The opener took it back before it was confirmed. */
    WITHDRAWN,
    /** Nobody answered, or nobody confirmed, in time. */
    EXPIRED;

    /** Whether anything can still be done. */
    public boolean isLive() {
        return this == OPENED || this == ANSWERED || isJoint();
    }

    /** Whether both write to each other. */
    public boolean isJoint() {
        return this == TALKING || this == MEDIATION;
    }
}
