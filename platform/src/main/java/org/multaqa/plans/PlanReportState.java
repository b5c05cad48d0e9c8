package org.multaqa.plans;

/** How far a partner's report is. */
public enum PlanReportState {
    /** Figures are kept, and not submitted. */
    OPEN,
    SUBMITTED,
    /** Who keeps the plan asks for something to be put right. */
    SENT_BACK,
    ACCEPTED;

    /** Whether the partner writes it. */
    public boolean mayChange() {
        return this == OPEN || this == SENT_BACK;
    }

    /** Whether its figures count. */
    public boolean counts() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
