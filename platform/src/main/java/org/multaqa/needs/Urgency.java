package org.multaqa.needs;

/** How pressing a need is. */
public enum Urgency {
    USUAL,
    PRESSING,
    LIFE_SAVING
}
