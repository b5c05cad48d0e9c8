package org.multaqa.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** What every file that was brought has in its row, see {@link FileStore}. */
public interface BroughtFile {
    /** Longer than this no work is silent that somebody still does. */
    Duration SILENT = Duration.ofMinutes(2);

    UUID id();

    FileState state();

    /** The column of each field, as {@link StoredJson} keeps it. */
    String columnsJson();

    /** What is worth knowing of the whole file, likewise. */
    String notesJson();

    /** Why the last work on it came to nothing, likewise. */
    @Nullable String troubleJson();

    /** When the work on it last showed a sign of life. */
    @Nullable Instant beatAt();

    /** How many rows there are; 0 while nobody knows. */
    int rowCount();

    /** How many of them the work under way has done. */
    int doneCount();

    /** The column of each field. */
    default Map<String, Integer> columns() {
        return StoredJson.columns(columnsJson());
    }

    /** What is worth knowing of the whole file. */
    default List<Message> notes() {
        return StoredJson.list(notesJson(), Message.class);
    }

    /** Why the last work on it came to nothing, null when it did not. */
    default @Nullable Message trouble() {
        String trouble = troubleJson();
        return trouble == null ? null : StoredJson.read(trouble, Message.class);
    }

    /** How much is done of the work under way, in hundredths; 0 while nobody knows of how many. */
    default int percent() {
        return rowCount() == 0 ? 0 : Math.min(100, doneCount() * 100 / rowCount());
    }

    /** Whether work on it broke off, because the program was stopped in the middle of it. */
    default boolean isBrokenOff(Instant now) {
        Instant beat = beatAt();
        return state().isWork() && (beat == null || beat.plus(SILENT).isBefore(now));
    }
}
