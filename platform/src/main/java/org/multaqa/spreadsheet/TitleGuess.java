package org.multaqa.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/** Guesses which field a title means, by the titles that fields are known under. */
final class TitleGuess {
    private static final double LEAST = 0.5;

    private record Known(String field, String normal, int rank) {}

    private final List<Known> known = new ArrayList<>();

    TitleGuess(List<Field> fields) {
        for (Field field : fields) {
            known.add(
                    new Known(field.key(), ArabicText.normalize(field.key().replace('_', ' ')), 0));
            for (int i = 0; i < field.titles().size(); i++) {
                known.add(new Known(field.key(), ArabicText.normalize(field.titles().get(i)), i));
            }
        }
    }

    /** A field and how likely a title means it, from 0 to 1. */
    record Likely(String field, double likeness) {}

    /** The likeliest field of a title; null where none is likely enough. */
    @Nullable Likely best(String title) {
        return likely(title).stream()
                .max(Comparator.comparingDouble(Likely::likeness))
                .orElse(null);
    }

    private List<Likely> likely(String title) {
        String normal = ArabicText.normalize(title.replace('_', ' '));
        if (normal.isEmpty()) {
            return List.of();
        }
        Map<String, Double> best = new HashMap<>();
        for (Known candidate : known) {
            double likeness = likeness(normal, candidate.normal());
            if (likeness >= LEAST) {
                best.merge(candidate.field(), likeness - candidate.rank() * 0.001, Math::max);
            }
        }
        return best.entrySet().stream().map(e -> new Likely(e.getKey(), e.getValue())).toList();
    }

    private static double likeness(String title, String candidate) {
        if (title.equals(candidate)) {
            return 1;
        }
        // A title with more to it: "اسم الجمعية (بالعربية)".
        Set<String> words = words(title);
        Set<String> wanted = words(candidate);
        if (words.containsAll(wanted) && !wanted.isEmpty()) {
            return 0.65 + 0.3 * wanted.size() / words.size();
        }
        double similarity = ArabicText.similarity(title, candidate);
        return similarity >= 0.55 ? similarity * 0.85 : 0;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                words.add(ArabicText.withoutArticle(word));
            }
        }
        return words;
    }

    /** One column for a field and one field for a column, the likeliest pairs first. */
    Map<String, Integer> columns(List<String> titles) {
        record Pair(String field, int column, double likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            for (Likely likely : likely(titles.get(column))) {
                pairs.add(new Pair(likely.field(), column, likely.likeness()));
            }
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.likeness())
                        .thenComparingInt(Pair::column));
        Map<String, Integer> columns = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!columns.containsKey(pair.field()) && taken.add(pair.column())) {
                columns.put(pair.field(), pair.column());
            }
        }
        return columns;
    }
}
