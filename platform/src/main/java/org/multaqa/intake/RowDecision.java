package org.multaqa.intake;

/** What a person said of a whole row. */
public enum RowDecision {
    /** Do not store it. */
    LEAVE_OUT,
    /** The organisation is there already: change it to what the list says. */
    TAKE_OVER,
    /** It only looks like one that is there: enter it. */
    SEPARATE
}
