package org.multaqa.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.BroughtFile;
import org.multaqa.imports.FileState;

/**
 * One file that was brought, as its row is read.
 *
 * @param headerRow the row of the titles, as the spreadsheet counts
 * @param shape by which a file of the same make is known again
 * @param remembered whether the columns were put right by someone before
 * @param rowCount the rows below the header
 * @param doneCount how many of them the work under way has done
 */
public record Batch(
        UUID id,
        BatchKind kind,
        FileState state,
        String fileName,
        String fileHash,
        int headerRow,
        List<String> titles,
        String shape,
        String columnsJson,
        boolean remembered,
        String notesJson,
        @Nullable UUID startedBy,
        Instant startedAt,
        @Nullable Instant storedAt,
        @Nullable Instant undoneAt,
        int rowCount,
        int doneCount,
        @Nullable Instant beatAt,
        @Nullable String troubleJson,
        @Nullable Long changeNumber,
        @Nullable Instant rowsDeletedAt)
        implements BroughtFile {
    private static final int SHORT = 2_000;

    /** Whether its rows are soon done, so that a page can wait for it. */
    boolean isShort() {
        return rowCount <= SHORT;
    }

    /** Whether it is known where the titles stand, or that there are none. */
    public boolean isHeaderKnown() {
        return !titles.isEmpty();
    }

    /**
     * Whether a person may still say where the titles stand. Of a register only until it is
     * compared: what was decided on its findings goes by its rows.
     */
    public boolean isHeaderOpen() {
        return state == FileState.MAPPING
                || (state == FileState.CHECKED && kind == BatchKind.MEMBERS);
    }
}
