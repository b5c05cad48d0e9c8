package org.multaqa.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How an organisation is present in a place. The first two are counted exactly as the map counts
 * them; where it is all the same, serving the whole of what lies around the place is enough.
 */
public enum Presence {
    /** Its seat lies in the place. */
    HOME,
    /** Something that it serves is the place or lies in it. */
    WORK,
    EITHER;

    /** How it stands in addresses and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Presence> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
