package org.multaqa.directory;

/** Whether an organisation is still there. */
public enum OrganisationState {
    ACTIVE,
    /** Dissolved or gone; its profile stays readable. */
    CLOSED,
    /** It was entered twice; {@link Organisation#mergedInto} says which entry was kept. */
    MERGED,
    /** Its registration was undone; nothing of it is shown any more. */
    REMOVED
}
