package org.multaqa.linkage.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which column of a file holds which field. */
final class Columns {
    private final int[] fields = new int[Field.values().length];
    private final int[] extras;
    private final List<String> unknown = new ArrayList<>();
    private final int count;

    private Columns(int extras, int count) {
        this.extras = new int[extras];
        this.count = count;
        Arrays.fill(fields, -1);
        Arrays.fill(this.extras, -1);
    }

    /**
     * Reads a header.
     *
     * @param mapped headers that stand for fields besides the fields' own
     * @param extras further columns that must be there
     */
    static Columns of(
            List<String> header, Map<Field, String> mapped, List<String> extras, String file) {
        Columns columns = new Columns(extras.size(), header.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (!name.isEmpty() && !seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new ListFault(ListFault.Kind.COLUMN_TWICE, file, 1, name);
            }
            columns.take(name, i, mapped, extras);
        }
        columns.require(mapped, extras, file);
        return columns;
    }

    private void take(String name, int at, Map<Field, String> mapped, List<String> wanted) {
        boolean taken = false;
        for (var mapping : mapped.entrySet()) {
            if (mapping.getValue().equalsIgnoreCase(name)) {
                fields[mapping.getKey().ordinal()] = at;
                taken = true;
            }
        }
        int extra = wanted.indexOf(name);
        if (extra >= 0) {
            extras[extra] = at;
            taken = true;
        }
        Field field = Field.of(name).orElse(null);
        if (field != null && !mapped.containsKey(field)) {
            fields[field.ordinal()] = at;
            taken = true;
        }
        if (!taken) {
            unknown.add(name);
        }
    }

    private void require(Map<Field, String> mapped, List<String> wanted, String file) {
        boolean any = false;
        for (int field : fields) {
            any |= field >= 0;
        }
        if (!any) {
            throw new ListFault(ListFault.Kind.NO_HEADER, file, 1, "");
        }
        requireColumn(Field.RECORD_ID, mapped, file);
        mapped.keySet().forEach(field -> requireColumn(field, mapped, file));
        if (!has(Field.GIVEN_NAME) && !has(Field.FAMILY_NAME)) {
            requireColumn(Field.GIVEN_NAME, mapped, file);
        }
        for (int i = 0; i < extras.length; i++) {
            if (extras[i] < 0) {
                throw new ListFault(ListFault.Kind.NO_COLUMN, file, 1, wanted.get(i));
            }
        }
    }

    private void requireColumn(Field field, Map<Field, String> mapped, String file) {
        if (!has(field)) {
            String header = mapped.getOrDefault(field, field.header());
            throw new ListFault(ListFault.Kind.NO_COLUMN, file, 1, header);
        }
    }

    boolean has(Field field) {
        return fields[field.ordinal()] >= 0;
    }

    Collection<String> unknown() {
        return unknown;
    }

    CanonicalRecord record(List<String> row, long line, String file) {
        if (row.size() != count) {
            throw new ListFault(
                    row.size() < count ? ListFault.Kind.SHORT_ROW : ListFault.Kind.LONG_ROW,
                    file,
                    line,
                    "");
        }
        String[] values = new String[fields.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = fields[i] < 0 ? "" : row.get(fields[i]).strip();
        }
        List<String> more = new ArrayList<>(extras.length);
        for (int extra : extras) {
            more.add(row.get(extra).strip());
        }
        return new CanonicalRecord(values, more, line);
    }
}
