package org.multaqa.fourw;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which rows of a sheet a page shows. */
public enum RowFilter {
    REFUSED(Line.Result.REFUSED),
    /** Stored, though there is something to say of them. */
    REMARKED(Line.Result.STORED),
    STORED(Line.Result.STORED),
    SKIPPED(Line.Result.SKIPPED);

    private final Line.Result outcome;

    RowFilter(Line.Result outcome) {
        this.outcome = outcome;
    }

    Line.Result outcome() {
        return outcome;
    }

    /** How it stands in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The filter of a word, if it is one. */
    public static Optional<RowFilter> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    /** How many rows of a sheet it shows. */
    public int count(Sheet sheet) {
        return switch (this) {
            case REFUSED -> sheet.refusedCount();
            case REMARKED -> sheet.remarkedCount();
            case STORED -> sheet.storedCount();
            case SKIPPED -> sheet.skippedCount();
        };
    }
}
