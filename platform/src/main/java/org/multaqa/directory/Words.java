package org.multaqa.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.linkage.text.ArabicText;

/**
 * Finds what a typed word means: a constant by its name, by the code of a sector, or by the words
 * that the pages show for it in either language, spelt as people spell.
 */
public final class Words {
    private static final Map<Class<?>, Map<String, Enum<?>>> MEANINGS = new ConcurrentHashMap<>();

    /** Where the words of the lists stand in the language files. */
    private static final Map<Class<?>, String> PREFIXES =
            Map.of(
                    OrganisationKind.class, "directory.kind",
                    LegalForm.class, "directory.legal-form",
                    MinistryClass.class, "directory.class",
                    Sector.class, "directory.sector",
                    Scope.class, "directory.scope",
                    LicenceStanding.class, "directory.standing");

    private Words() {}

    /** The constant that a text means, if any. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
        Enum<?> found =
                MEANINGS.computeIfAbsent(type, Words::meanings).get(ArabicText.normalize(text));
        return Optional.ofNullable(found).map(type::cast);
    }

    /** Where the words of a list stand: {@code directory.sector}. */
    public static String prefix(Class<? extends Enum<?>> type) {
        String prefix = PREFIXES.get(type);
        if (prefix == null) {
            throw new IllegalArgumentException(type + " has no words here");
        }
        return prefix;
    }

    /** The key of a constant's word: {@code directory.sector.food-security}. */
    public static String key(Enum<?> value) {
        return prefix(value.getDeclaringClass()) + "." + word(value);
    }

    /** How a constant stands in addresses, the API and the database. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Enum<?>> meanings(Class<?> type) {
        Map<String, Enum<?>> meanings = new ConcurrentHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Enum<?> value = (Enum<?>) constant;
            meanings.put(ArabicText.normalize(word(value)), value);
            meanings.put(ArabicText.normalize(value.name()), value);
            if (value instanceof Sector sector) {
                meanings.put(ArabicText.normalize(sector.code()), value);
            }
            for (Language language : List.of(Language.ARABIC, Language.ENGLISH)) {
                meanings.put(ArabicText.normalize(Texts.all().say(language, key(value))), value);
            }
        }
        return meanings;
    }
}
