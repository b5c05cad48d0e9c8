package org.multaqa.fourw;

/** How far a sheet has come. */
public enum SheetState {
    /** The file is there; which column is which waits to be confirmed. */
    MAPPING,
    /** Its rows are being looked at. */
    CHECKING,
    /** Every row was looked at; nothing is stored yet. */
    CHECKED,
    STORING,
    STORED,
    /** It was stored, and taken back. */
    UNDONE;

    /** Whether something is being done to it now. */
    public boolean isWork() {
        return this == CHECKING || this == STORING;
    }

    /** Whether it can still be corrected. */
    public boolean isDraft() {
        return this == MAPPING || this == CHECKED;
    }
}
