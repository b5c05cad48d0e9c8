package org.multaqa.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Facts that two organisations seldom share: a bean of the module that keeps them. Whoever changes
 * them calls {@link Organisations#touched}.
 */
public interface TellingFacts {
    /** What a fact is. */
    enum Kind {
        PHONE,
        EMAIL,
        WEB,
        LICENCE_NUMBER
    }

    /** A fact as it was typed; whoever compares brings it to one form. */
    record Fact(Kind kind, String value) {}

    Set<Fact> of(UUID organisation);

    /** The same for every organisation that has any. */
    Map<UUID, Set<Fact>> all();
}
