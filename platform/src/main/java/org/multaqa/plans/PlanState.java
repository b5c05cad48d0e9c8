package org.multaqa.plans;

/** How far a plan is. */
public enum PlanState {
    /** Being written; partners sign when all shares close. */
    DRAFT,
    /** Every partner's signature stands. */
    AGREED,
    WITHDRAWN
}
