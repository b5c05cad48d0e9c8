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
    private static final int LONGEST = 120;

    private record Known(
            String field, String normal, int rank, Set<String> words, Set<String> trigrams) {
        static Known of(String field, String title, int rank) {
            String normal = ArabicText.normalize(title);
            Set<String> words = TitleGuess.words(normal);
            return new Known(field, normal, rank, words, ArabicText.trigrams(normal));
        }
    }

    private final List<Known> known;
    private final Map<String, List<Likely>> asked = new HashMap<>();

    static TitleGuess of(List<Field> fields) {
        List<Known> known = new ArrayList<>();
        for (Field field : fields) {
            known.add(Known.of(field.key(), field.key().replace('_', ' '), 0));
            for (int i = 0; i < field.titles().size(); i++) {
                known.add(Known.of(field.key(), field.titles().get(i), i));
            }
        }
        return new TitleGuess(List.copyOf(known));
    }

    private TitleGuess(List<Known> known) {
        this.known = known;
    }

    /** The same guess with nothing remembered of what it was asked: for one thread, one sheet. */
    TitleGuess fresh() {
        return new TitleGuess(known);
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
        if (normal.isEmpty() || normal.length() > LONGEST) {
            return List.of();
        }
        return asked.computeIfAbsent(normal, this::compare);
    }

    private List<Likely> compare(String normal) {
        Set<String> words = words(normal);
        Set<String> trigrams = ArabicText.trigrams(normal);
        Map<String, Double> best = new HashMap<>();
        for (Known candidate : known) {
            double likeness = likeness(normal, words, trigrams, candidate);
            if (likeness >= LEAST) {
                best.merge(candidate.field(), likeness - candidate.rank() * 0.0005, Math::max);
            }
        }
        return best.entrySet().stream().map(e -> new Likely(e.getKey(), e.getValue())).toList();
    }

    private static double likeness(
            String title, Set<String> words, Set<String> trigrams, Known candidate) {
        if (title.equals(candidate.normal())) {
            return 1;
        }
        // A title with more to it: "اسم الجمعية (بالعربية)".
        Set<String> wanted = candidate.words();
        if (words.containsAll(wanted) && !wanted.isEmpty()) {
            return 0.65 + 0.3 * wanted.size() / words.size();
        }
        int common = 0;
        for (String trigram : trigrams) {
            if (candidate.trigrams().contains(trigram)) {
                common++;
            }
        }
        double similarity =
                (double) common / (trigrams.size() + candidate.trigrams().size() - common);
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

    /**
     * One column for a field and one field for a column, the likeliest pairs first. Of a title of
     * two levels the lower alone may say as much: "العنوان / المحافظة".
     */
    Map<String, Integer> columns(List<String> titles, List<String> lower) {
        record Pair(String field, int column, double likeness) {}
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            Map<String, Double> best = new HashMap<>();
            for (Likely likely : likely(titles.get(column))) {
                best.merge(likely.field(), likely.likeness(), Math::max);
            }
            for (Likely likely : likely(lower.get(column))) {
                best.merge(likely.field(), likely.likeness() * 0.97, Math::max);
            }
            int at = column;
            best.forEach((field, likeness) -> pairs.add(new Pair(field, at, likeness)));
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.likeness())
                        .thenComparingInt(Pair::column)
                        .thenComparing(Pair::field));
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
