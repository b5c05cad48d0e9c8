package org.multaqa.places;

/** The steps from the country down to the street, as the civil administration counts them. */
public enum Level {
    GOVERNORATE,
    DISTRICT,
    SUB_DISTRICT,
    COMMUNITY,
    NEIGHBOURHOOD
}
