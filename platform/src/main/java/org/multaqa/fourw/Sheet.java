package org.multaqa.fourw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.BroughtFile;
import org.multaqa.imports.FileState;
import org.multaqa.spreadsheet.Header;

/**
 * One file of activities, as its row is read.
 *
 * @param month the first day of the month it is for
 * @param verbatim whether texts stand in the file as they are; CSV marks those like formulas
 * @param tagged whether HXL tags say which column is which, so that nobody need be asked
 * @param remembered whether the columns were put right by someone before
 * @param replaces whether it takes the place of what earlier sheets of the month brought
 */
public record Sheet(
        UUID id,
        UUID organisation,
        LocalDate month,
        FileState state,
        String fileName,
        String fileHash,
        boolean verbatim,
        int headerRow,
        int firstBelow,
        List<String> titles,
        String shape,
        boolean tagged,
        String columnsJson,
        boolean remembered,
        boolean replaces,
        String notesJson,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant storedAt,
        @Nullable Instant undoneAt,
        @Nullable Instant fileDeletedAt,
        int storedCount,
        int skippedCount,
        int refusedCount,
        int remarkedCount,
        int doneCount,
        @Nullable Instant beatAt,
        @Nullable String troubleJson)
        implements BroughtFile {
    /** Stands for the row of titles while nobody has shown it. */
    static final int HEADER_UNKNOWN = -1;

    /** The month it is for. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }

    Header header() {
        return new Header(headerRow, firstBelow, titles, columns(), shape, tagged);
    }

    /** Whether its titles were found, or shown by a person. */
    public boolean isHeaderKnown() {
        return headerRow != HEADER_UNKNOWN;
    }

    /** Whether it was stored, also where it was taken back since. */
    public boolean isOver() {
        return state.isOver();
    }

    /** Where its pages stand. */
    public String address() {
        return "/activities/sheets/" + id;
    }

    /** Its rows that hold data. */
    @Override
    public int rowCount() {
        return storedCount + skippedCount + refusedCount;
    }
}
