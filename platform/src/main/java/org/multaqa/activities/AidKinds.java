package org.multaqa.activities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.multaqa.linkage.text.ArabicText;
import org.springframework.stereotype.Component;

/**
 * The kinds of aid, and what people call them. A text means the kind of which it has the longest
 * name, in any order of its words and in singular or plural as the table has them; what is none of
 * them is a kind of its own.
 */
@Component
public class AidKinds {
    /** Before the plain text of what no kind of the table means. */
    static final String OTHER = "other:";

    private static final int LONGEST = 120;
    private static final int REMEMBERED = 20_000;

    private record Name(String kind, Set<String> words) {}

    private final Map<String, String> exact = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private final Map<String, List<String>> labels = new LinkedHashMap<>();
    private final Map<String, String> met = new ConcurrentHashMap<>();

    AidKinds() {
        try (var in =
                        Objects.requireNonNull(
                                AidKinds.class.getResourceAsStream("/activities/aid-kinds.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.sort(Comparator.comparingInt((Name n) -> -n.words().size()));
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        labels.put(parts[0], List.of(parts).subList(1, parts.length));
        for (int i = 1; i < parts.length; i++) {
            String normal = ArabicText.normalize(parts[i]);
            exact.put(normal, parts[0]);
            names.add(new Name(parts[0], words(normal)));
        }
    }

    /** The kinds of the table, the commonest first. */
    public List<String> all() {
        return List.copyOf(labels.keySet());
    }

    /** What people call a kind; none for one that is not in the table. */
    public List<String> names(String kind) {
        return labels.getOrDefault(kind, List.of());
    }

    /** The kind of aid that a row is about. */
    public String of(Facts facts) {
        String item = of(facts.text(ActivityField.ITEM));
        if (!item.startsWith(OTHER)) {
            return item;
        }
        String activity = of(facts.text(ActivityField.ACTIVITY));
        if (!activity.startsWith(OTHER)) {
            return activity;
        }
        return item.equals(OTHER) ? activity : item;
    }

    /** The kind that a text means, such as {@code food-basket} for سلل غذائية. */
    public String of(String text) {
        String known = met.get(text);
        if (known == null) {
            known = find(ArabicText.normalize(text));
            if (met.size() < REMEMBERED) {
                met.put(text, known);
            }
        }
        return known;
    }

    private String find(String normal) {
        String same = exact.get(normal);
        if (same != null) {
            return same;
        }
        Set<String> words = words(normal);
        for (Name name : names) {
            if (!name.words().isEmpty() && words.containsAll(name.words())) {
                return name.kind();
            }
        }
        return OTHER + (normal.length() > LONGEST ? normal.substring(0, LONGEST) : normal);
    }

    private static Set<String> words(String normal) {
        Set<String> words = new HashSet<>();
        for (String word : normal.split(" ")) {
            if (!word.isEmpty()) {
                words.add(ArabicText.withoutArticle(word));
            }
        }
        return words;
    }
}
