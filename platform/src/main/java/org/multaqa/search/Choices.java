package org.multaqa.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;

/** What the filters of a list offer, in words; made once, since it never changes. */
public final class Choices {
    private static final Map<Language, Choices> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Choices(language));
        }
    }

    private final Map<Enum<?>, String> words = new java.util.HashMap<>();
    private final Options kinds;
    private final Options sectors;
    private final Options classes;
    private final Options standings;
    private final Options freshness;
    private final Options presences;

    private Choices(Language language) {
        kinds = choices(language, OrganisationKind.values());
        sectors = choices(language, Sector.values());
        classes = choices(language, MinistryClass.values());
        standings = choices(language, LicenceStanding.values());
        freshness = choices(language, Freshness.values());
        presences =
                new Options(
                        Stream.of(Presence.HOME, Presence.WORK)
                                .map(it -> {
                                    String key = "search.presence." + it.word();
                                    return new Options.Choice(
                                            it.word(), Texts.all().say(language, key));
                                })
                                .toList());
    }

    public static Choices in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public Options kinds() {
        return kinds;
    }

    public Options sectors() {
        return sectors;
    }

    public Options classes() {
        return classes;
    }

    public Options standings() {
        return standings;
    }

    public Options freshness() {
        return freshness;
    }

    public Options presences() {
        return presences;
    }

    /** A constant in words. */
    public String word(Enum<?> value) {
        return java.util.Objects.requireNonNull(words.get(value));
    }

    /** How fresh an organisation's profile is, in words. */
    public String freshness(Listed it, Instant now) {
        return word(it.freshness(now));
    }

    private Options choices(Language language, Enum<?>[] values) {
        return new Options(
                Arrays.stream(values)
                        .map(value -> {
                            String key =
                                    value instanceof Freshness
                                            ? "directory.freshness." + Words.word(value)
                                            : Words.key(value);
                            String label = Texts.all().say(language, key);
                            words.put(value, label);
                            return new Options.Choice(Words.word(value), label);
                        })
                        .toList());
    }
}
