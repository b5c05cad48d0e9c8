package org.multaqa.intake;

/** How far a batch has come. */
public enum BatchState {
    /** The file is read; which column is which waits to be confirmed. */
    MAPPING,
    /** Its rows are being looked at. */
    CHECKING,
    /** Every row has its verdict; nothing is stored yet. */
    CHECKED,
    STORING,
    STORED,
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
