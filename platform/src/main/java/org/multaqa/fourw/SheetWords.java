package org.multaqa.fourw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.multaqa.activities.ActivityField;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.Slips;
import org.springframework.stereotype.Component;

/**
 * What people write for the words of a field: the word, what pages show for it in either language,
 * and the usual abbreviations of the table {@code fourw/words.tsv}.
 */
@Component
class SheetWords {
    private static final String SECTOR = "sector";

    /** Shorter names are told from others by a letter alone. */
    private static final int LEAST_MISSPELT = 5;

    private static final int REMEMBERED = 20_000;

    private final Map<String, Map<String, String>> meanings = new HashMap<>();
    private final Map<String, Optional<String>> met = new ConcurrentHashMap<>();

    SheetWords() {
        for (ActivityField.Form form : ActivityField.Form.values()) {
            for (String word : form.words()) {
                add(kind(form), word, word);
                for (Language language : Language.values()) {
                    String key = "activities." + kind(form) + "." + word;
                    add(kind(form), word, Texts.all().say(language, key));
                }
            }
        }
        try (var in = SheetWords.class.getResourceAsStream("/fourw/words.tsv");
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        for (int i = 1; i < parts.length; i++) {
            add(parts[0], parts[1], parts[i]);
        }
    }

    private void add(String kind, String word, String written) {
        String before =
                meanings.computeIfAbsent(kind, k -> new HashMap<>()).put(plain(written), word);
        if (before != null && !before.equals(word)) {
            throw new IllegalStateException(written + " means both " + before + " and " + word);
        }
    }

    /** The word of a form that a text means, if any. */
    Optional<String> find(ActivityField.Form form, String text) {
        return Optional.ofNullable(meanings.getOrDefault(kind(form), Map.of()).get(plain(text)));
    }

    /**
     * The code of the sector that a text means; a slip of the hand is forgiven if it is certain.
     */
    Optional<String> sector(String text) {
        Optional<String> known = met.get(text);
        if (known == null) {
            known = findSector(text);
            if (met.size() < REMEMBERED) {
                met.put(text, known);
            }
        }
        return known;
    }

    private Optional<String> findSector(String text) {
        Optional<Sector> byName = Sector.ofCode(text).or(() -> Words.find(Sector.class, text));
        if (byName.isPresent()) {
            return byName.map(Sector::code);
        }
        String plain = plain(text);
        Map<String, String> names = meanings.getOrDefault(SECTOR, Map.of());
        String exact = names.get(plain);
        return exact != null || plain.length() < LEAST_MISSPELT
                ? Optional.ofNullable(exact)
                : misspelt(plain, names);
    }

    private static Optional<String> misspelt(String plain, Map<String, String> names) {
        String found = null;
        for (Map.Entry<String, String> name : names.entrySet()) {
            int most = name.getKey().length() >= 10 ? 2 : 1;
            if (name.getKey().length() >= LEAST_MISSPELT
                    && Slips.between(plain, name.getKey(), most) <= most) {
                if (found != null && !found.equals(name.getValue())) {
                    return Optional.empty();
                }
                found = name.getValue();
            }
        }
        return Optional.ofNullable(found);
    }

    private static String kind(ActivityField.Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The normal form without articles; what is all signs stays as it is. */
    private static String plain(String text) {
        String normal = ArabicText.normalize(text.replace("&", " and "));
        if (normal.isEmpty()) {
            return text.strip();
        }
        StringBuilder plain = new StringBuilder();
        for (String word : normal.split(" ")) {
            plain.append(plain.isEmpty() ? "" : " ").append(ArabicText.withoutArticle(word));
        }
        return plain.toString();
    }
}
