package org.multaqa.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

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
        BatchState state,
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
        @Nullable Instant rowsDeletedAt) {
    private static final Duration SILENT = Duration.ofMinutes(2);

    /** Whether it is known where the titles stand, or that there are none. */
    public boolean isHeaderKnown() {
        return !titles.isEmpty();
    }

    /**
     * Whether a person may still say where the titles stand. Of a register only until it is
     * compared: what was decided on its findings goes by its rows.
     */
    public boolean isHeaderOpen() {
        return state == BatchState.MAPPING
                || (state == BatchState.CHECKED && kind == BatchKind.MEMBERS);
    }

    /** The column of each field. */
    public Map<String, Integer> columns() {
        return Json.columns(columnsJson);
    }

    /** What is worth knowing of the whole file. */
    public List<Message> notes() {
        return Json.messages(notesJson);
    }

    /** Why the last work on it came to nothing, null when it did not. */
    public @Nullable Message trouble() {
        return troubleJson == null ? null : Json.message(troubleJson);
    }

    /** Whether work on it broke off, because the program was stopped in the middle of it. */
    boolean isBrokenOff(Instant now) {
        return state.isWork() && (beatAt == null || beatAt.plus(SILENT).isBefore(now));
    }

    /** How much is done of the work under way, in hundredths. */
    public int percent() {
        return rowCount == 0 ? 0 : Math.min(100, doneCount * 100 / rowCount);
    }
}
