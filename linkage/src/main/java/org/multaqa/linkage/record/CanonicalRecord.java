package org.multaqa.linkage.record;

import java.util.List;
import java.util.Map;
import org.multaqa.linkage.text.Absent;

/** One row of a list as it was written, field by field; what was not written is empty. */
public final class CanonicalRecord {
    private final String[] values;
    private final List<String> extras;
    private final long line;

    CanonicalRecord(String[] values, List<String> extras, long line) {
        this.values = values;
        this.extras = extras;
        this.line = line;
    }

    /** A record that was typed, not read from a file: what is not in the map is empty. */
    public static CanonicalRecord of(Map<Field, String> written) {
        String[] values = new String[Field.values().length];
        for (Field field : Field.values()) {
            values[field.ordinal()] = written.getOrDefault(field, "").strip();
        }
        return new CanonicalRecord(values, List.of(), 0);
    }

    /** What was written in a field, without spaces around; empty for nothing. */
    public String value(Field field) {
        return values[field.ordinal()];
    }

    /** What was written in the columns that were asked for besides, in their order. */
    public List<String> extras() {
        return extras;
    }

    /** The line in which the row begins, from 1. */
    public long line() {
        return line;
    }

    /**
     * Whether it says who it is of: by a name; without one, by an address and a birth date or a
     * number, as in lists that a machine has thinned.
     */
    public boolean saysWho() {
        boolean named = has(Field.GIVEN_NAME) || has(Field.FATHER_NAME) || has(Field.FAMILY_NAME);
        boolean addressed = has(Field.ADDRESS_1) || has(Field.POSTCODE);
        boolean known = has(Field.BIRTH_DATE) || has(Field.NATIONAL_ID);
        return named || addressed && known;
    }

    private boolean has(Field field) {
        String value = value(field);
        return !value.isEmpty() && !Absent.in(value);
    }
}
