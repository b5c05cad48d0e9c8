package org.multaqa.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Guesses which field a title means, by the titles that fields are known under. */
final class TitleGuess {
    /** The field of titles that are known to mean none of the others. */
    static final String NONE = "-";

    private static final double LEAST = 0.5;
    private static final int LONGEST = 120;

    private record Known(String field, int rank, TitleWords title) {}

    private final List<Known> known;
    private final Map<String, List<Likely>> asked = new HashMap<>();

    private TitleGuess(List<Known> known) {
        this.known = known;
    }

    static TitleGuess of(List<Field> fields) {
        List<Known> known = new ArrayList<>();
        for (Field field : fields) {
            known.add(new Known(field.key(), 0, TitleWords.of(field.key())));
            for (int i = 0; i < field.titles().size(); i++) {
                known.add(new Known(field.key(), i, TitleWords.of(field.titles().get(i))));
            }
        }
        return new TitleGuess(List.copyOf(known));
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
                .filter(likely -> !likely.field().equals(NONE))
                .orElse(null);
    }

    private List<Likely> likely(String title) {
        TitleWords words = TitleWords.of(title);
        if (words.normal().isEmpty() || words.normal().length() > LONGEST) {
            return List.of();
        }
        return asked.computeIfAbsent(words.normal(), normal -> compare(words));
    }

    private List<Likely> compare(TitleWords title) {
        Map<String, Double> best = new HashMap<>();
        for (Known candidate : known) {
            double likeness = title.likeness(candidate.title());
            if (likeness >= LEAST) {
                best.merge(candidate.field(), likeness - candidate.rank() * 0.0005, Math::max);
            }
        }
        return best.entrySet().stream().map(e -> new Likely(e.getKey(), e.getValue())).toList();
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
            // Any number of columns may mean none of the fields.
            columns.remove(NONE);
        }
        return columns;
    }
}
