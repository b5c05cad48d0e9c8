package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ActivityField;
import org.multaqa.places.Level;

/**
 * A column of a sheet of activities: a fact, part of where it is done, the month, or the number of
 * a row.
 *
 * @param key such as {@code hh_reached}
 * @param title how it is headed in our own plain files, such as {@code households}
 * @param tag its HXL tag
 * @param label the key of the text that names it for people
 * @param fact what it holds, null where that is no fact
 */
record Column(String key, String title, String tag, String label, @Nullable ActivityField fact) {
    static final Column ROW = other("row", "#meta+row");
    static final Column PCODE = other("pcode", "#loc+code+v_pcode");
    static final Column LOCATION = other("location", "#loc");
    static final Column MONTH = other("reporting_month", "#date+reported");

    /** The code and the name of each level, the largest first. */
    static final List<Column> CODES = levels("pcode", "+code+v_pcode");

    static final List<Column> NAMES = levels("name", "+name");

    /** The facts with which our own files begin, and their titles there. */
    private static final List<Column> FIRST =
            List.of(
                    of(ActivityField.SECTOR, "sector"),
                    of(ActivityField.MALE_TOTAL, "male"),
                    of(ActivityField.FEMALE_TOTAL, "female"),
                    of(ActivityField.CHILDREN, "children"),
                    of(ActivityField.HH_REACHED, "households"));

    private static final List<Column> WRITTEN = inOrder(true);
    private static final List<Column> TEMPLATE = inOrder(false);
    private static final Map<String, Column> ALL = all();
    private static final List<Column> PLACES =
            Stream.of(List.of(PCODE, LOCATION), CODES, NAMES).flatMap(List::stream).toList();

    /** The columns of our own plain files in their order. */
    static List<Column> written() {
        return WRITTEN;
    }

    /** The same columns in the order of the Syrian 4W. */
    static List<Column> template() {
        return TEMPLATE;
    }

    /** The column of a key, if it is one. */
    static Optional<Column> find(String key) {
        return Optional.ofNullable(ALL.get(key));
    }

    /** The columns that a sheet may have. */
    static List<Column> known() {
        return List.copyOf(ALL.values());
    }

    /** The columns that say where the activity is done. */
    static List<Column> places() {
        return PLACES;
    }

    /** Whether the column says where the activity is done. */
    boolean isPlace() {
        return PLACES.contains(this);
    }

    private static List<Column> inOrder(boolean ours) {
        List<Column> columns = new ArrayList<>(ours ? List.of(ROW, PCODE) : List.of());
        columns.addAll(ours ? FIRST : List.of());
        for (ActivityField field : ActivityField.values()) {
            if (field == ActivityField.PLACES) {
                columns.add(MONTH);
                for (int level = 0; level < CODES.size(); level++) {
                    columns.add(CODES.get(level));
                    if (level < Level.NEIGHBOURHOOD.ordinal()) {
                        columns.add(NAMES.get(level));
                    }
                }
            } else if (columns.stream().noneMatch(c -> c.fact() == field)) {
                columns.add(of(field, title(field)));
            }
        }
        columns.addAll(ours ? List.of() : List.of(PCODE, ROW));
        return List.copyOf(columns);
    }

    private static Map<String, Column> all() {
        Map<String, Column> all = new LinkedHashMap<>();
        WRITTEN.forEach(column -> all.put(column.key(), column));
        all.put(NAMES.getLast().key(), NAMES.getLast());
        all.put(LOCATION.key(), LOCATION);
        return all;
    }

    private static String title(ActivityField field) {
        return FIRST.stream()
                .filter(c -> c.fact() == field)
                .map(Column::title)
                .findFirst()
                .orElse(field.key());
    }

    private static Column of(ActivityField field, String title) {
        return new Column(field.key(), title, field.tag(), field.label(), field);
    }

    private static Column other(String key, String tag) {
        return new Column(key, key, tag, "fourw.column." + key, null);
    }

    private static List<Column> levels(String what, String attributes) {
        return Arrays.stream(Level.values())
                .map(level -> {
                    int number = level.ordinal() + 1;
                    String key =
                            level == Level.NEIGHBOURHOOD
                                    ? "neighbourhood_" + what
                                    : "admin" + number + "_" + what;
                    return other(key, "#adm" + number + attributes);
                })
                .toList();
    }
}
