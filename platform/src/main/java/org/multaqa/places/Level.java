package org.multaqa.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps from the country down to the street, as the civil administration counts them. */
public enum Level {
    GOVERNORATE,
    DISTRICT,
    SUB_DISTRICT,
    COMMUNITY,
    NEIGHBOURHOOD;

    /** How the level stands in addresses and the API: {@code sub-district}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level of a word, if it is one. */
    public static Optional<Level> of(@Nullable String word) {
        return Arrays.stream(values()).filter(l -> l.word().equals(word)).findFirst();
    }

    /** Whether places of the level have an area, not a point alone. */
    public boolean hasArea() {
        return compareTo(COMMUNITY) < 0;
    }

    /** The level below, itself for the last. */
    public Level below() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
