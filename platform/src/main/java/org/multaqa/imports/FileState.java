package org.multaqa.imports;

/** How far a file has come that was brought. */
public enum FileState {
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

    /** Whether it was stored, also where it was taken back since. */
    public boolean isOver() {
        return this == STORED || this == UNDONE;
    }

    /** Where a file stands whose work broke off. */
    FileState beforeWork() {
        return switch (this) {
            case CHECKING -> MAPPING;
            case STORING -> CHECKED;
            default -> this;
        };
    }
}
