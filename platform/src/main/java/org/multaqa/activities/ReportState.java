package org.multaqa.activities;

/** How far a month's report is. */
public enum ReportState {
    /** Rows are entered. */
    OPEN,
    /** The organisation says that this is all; the secretariat reads it. */
    SUBMITTED,
    /** The secretariat asks for something to be put right. */
    SENT_BACK,
    /** It stands; only opening it again, with a reason, lets rows change. */
    ACCEPTED;

    /** Whether rows may be entered, revised and withdrawn. */
    public boolean mayChange() {
        return this == OPEN || this == SENT_BACK;
    }
}
