package org.multaqa.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    /** One choice: what stands in the address, and what a person reads. */
    public record Choice(String value, String label) {}

    private static final Map<Language, Choices> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Choices(language));
        }
    }

    private final Map<Enum<?>, String> words = new java.util.HashMap<>();
    private final List<Choice> kinds;
    private final List<Choice> sectors;
    private final List<Choice> classes;
    private final List<Choice> standings;
    private final List<Choice> freshness;

    private Choices(Language language) {
        kinds = choices(language, OrganisationKind.values());
        sectors = choices(language, Sector.values());
        classes = choices(language, MinistryClass.values());
        standings = choices(language, LicenceStanding.values());
        freshness = choices(language, Freshness.values());
    }

    public static Choices in(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public List<Choice> kinds() {
        return kinds;
    }

    public List<Choice> sectors() {
        return sectors;
    }

    public List<Choice> classes() {
        return classes;
    }

    public List<Choice> standings() {
        return standings;
    }

    public List<Choice> freshness() {
        return freshness;
    }

    /** A constant in words. */
    public String word(Enum<?> value) {
        return java.util.Objects.requireNonNull(words.get(value));
    }

    /** How fresh an organisation's profile is, in words. */
    public String freshness(Listed it, Instant now) {
        return word(it.freshness(now));
    }

    private List<Choice> choices(Language language, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> {
                    String key =
                            value instanceof Freshness
                                    ? "directory.freshness." + Words.word(value)
                                    : Words.key(value);
                    String label = Texts.all().say(language, key);
                    words.put(value, label);
                    return new Choice(Words.word(value), label);
                })
                .toList();
    }
}
