package org.multaqa.fourw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * What stands in the columns of our own files for an activity. Sums of men, women and children are
 * written also where only their parts were said; codes and names of all levels are those of its
 * places. For one export, by one thread.
 */
final class ActivityCells {
    private static final int REMEMBERED = 20_000;

    private final Gazetteer gazetteer;
    private final String reporter;
    private final List<Column> columns;
    private final Map<String, Map<Column, String>> met = new HashMap<>();

    ActivityCells(Gazetteer gazetteer, String reporter, List<Column> columns) {
        this.gazetteer = gazetteer;
        this.reporter = reporter;
        this.columns = columns;
    }

    /** The values of a row, null where nothing is said. */
    List<@Nullable Object> of(Activity activity) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(value(column, activity));
        }
        return cells;
    }

    private @Nullable Object value(Column column, Activity activity) {
        Facts facts = activity.facts();
        ActivityField field = column.fact();
        if (field != null) {
            return value(field, facts);
        }
        if (column == Column.ROW) {
            return activity.sourceRow();
        }
        if (column == Column.MONTH) {
            return activity.month().toString();
        }
        String places = facts.text(ActivityField.PLACES);
        if (column == Column.PCODE) {
            return places;
        }
        Map<Column, String> around = met.get(places);
        if (around == null) {
            around = around(facts.places());
            if (met.size() >= REMEMBERED) {
                met.clear();
            }
            met.put(places, around);
        }
        return around.get(column);
    }

    private @Nullable Object value(ActivityField field, Facts facts) {
        return switch (field) {
            case REPORTING_ORG ->
                    facts.text(field).isEmpty() ? reporter : (Object) facts.text(field);
            case MALE_TOTAL -> number(facts.male());
            case FEMALE_TOTAL -> number(facts.female());
            case CHILDREN -> number(facts.children());
            default ->
                    switch (field.form()) {
                        case COUNT, SEVERITY -> number(facts.count(field));
                        case AMOUNT -> facts.amount(field).map(ActivityCells::exact).orElse(null);
                        case DAY -> facts.day(field);
                        default -> facts.text(field).isEmpty() ? null : facts.text(field);
                    };
        };
    }

    private static @Nullable Object number(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    /** A workbook keeps fifteen digits of a number; longer ones are written as texts. */
    private static Object exact(BigDecimal amount) {
        return amount.precision() > 15 ? amount.toPlainString() : amount;
    }

    private Map<Column, String> around(List<String> places) {
        Map<Column, Set<String>> found = new HashMap<>();
        for (String code : places) {
            for (Place place : gazetteer.path(code)) {
                int level = place.level().ordinal();
                add(found, Column.CODES.get(level), place.code());
                if (place.level() != Level.NEIGHBOURHOOD) {
                    add(found, Column.NAMES.get(level), place.name(Language.ARABIC));
                }
            }
        }
        Map<Column, String> around = new HashMap<>();
        found.forEach((column, texts) -> around.put(column, String.join(Facts.BETWEEN, texts)));
        return around;
    }

    private static void add(Map<Column, Set<String>> found, Column column, String text) {
        Objects.requireNonNull(found.computeIfAbsent(column, c -> new LinkedHashSet<>())).add(text);
    }
}
