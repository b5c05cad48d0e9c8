package org.multaqa.linkage.record;

import java.util.List;

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
}
