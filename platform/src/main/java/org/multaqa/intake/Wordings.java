package org.multaqa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.multaqa.directory.MinistryClass;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.linkage.text.ArabicText;

/** What people mean when they name a kind, a class, a sector or a state in their own words. */
final class Wordings {
    private record Wording(String value, List<String> beginnings) {
        boolean meant(List<String> words) {
            return words.stream().anyMatch(this::begins);
        }

        private boolean begins(String word) {
            for (String beginning : beginnings) {
                boolean whole = beginning.startsWith("=");
                if (whole ? word.equals(beginning.substring(1)) : word.startsWith(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A kind, and whether the text says just that. */
    record Kind(OrganisationKind kind, boolean certain) {}

    private static final Map<String, List<Wording>> ALL = read();

    private Wordings() {}

    /** The kind that a text means. */
    static Optional<Kind> kind(String text) {
        List<String> words = words(text);
        for (Wording wording : ALL.getOrDefault("kind", List.of())) {
            if (wording.meant(words)) {
                boolean certain = !wording.value().startsWith("?");
                String name = wording.value().replace("?", "");
                return Optional.of(new Kind(constant(OrganisationKind.class, name), certain));
            }
        }
        return Optional.empty();
    }

    /** The classes of the ministry that a text touches. */
    static Set<MinistryClass> classes(String text) {
        Set<MinistryClass> found = new LinkedHashSet<>();
        values("class", text).forEach(v -> found.add(constant(MinistryClass.class, v)));
        return found;
    }

    /** The sectors that a text touches. */
    static Set<Sector> sectors(String text) {
        Set<Sector> found = new LinkedHashSet<>();
        values("sector", text).forEach(v -> found.add(constant(Sector.class, v)));
        return found;
    }

    /** {@code active}, {@code suspended} or {@code closed}, where the text says one of them. */
    static Optional<String> state(String text) {
        List<String> words = words(text);
        if (words.contains("غير") || words.contains("not") || words.contains("non")) {
            return Optional.empty();
        }
        List<String> values = values("state", text);
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private static List<String> values(String list, String text) {
        List<String> words = words(text);
        List<String> found = new ArrayList<>();
        for (Wording wording : ALL.getOrDefault(list, List.of())) {
            if (wording.meant(words)) {
                found.add(wording.value());
            }
        }
        return found;
    }

    /** The words of a text, each also without and, the article and the prepositions before it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : ArabicText.normalize(text.replace('_', ' ')).split(" ")) {
            words.add(word);
            String bare = word;
            for (String before : List.of("و", "ف", "لل", "ال", "بال", "ل")) {
                if (bare.startsWith(before) && bare.length() >= before.length() + 3) {
                    bare = bare.substring(before.length());
                    words.add(bare);
                }
            }
        }
        return words;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Map<String, List<Wording>> read() {
        Map<String, List<Wording>> all = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(
                        Wordings.class.getResourceAsStream("/intake/wordings.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells ->
                            all.computeIfAbsent(cells[0], list -> new ArrayList<>())
                                    .add(new Wording(cells[1], List.of(cells[2].split("\\|")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
