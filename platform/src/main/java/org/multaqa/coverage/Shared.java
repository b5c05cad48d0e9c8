package org.multaqa.coverage;

/** Who sees a view that was kept. */
public enum Shared {
    /** Whoever kept it. */
    PERSON,
    /** All who act for the same organisation. */
    ORGANISATION,
    /** All members of the workspace. */
    MEMBERS
}
