package org.multaqa.fourw;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.language.Message;
import org.multaqa.spreadsheet.Header;
import org.springframework.stereotype.Repository;

/** The rows of sheets. */
@Repository
class SheetStore {
    private final Database db;

    SheetStore(Database db) {
        this.db = db;
    }

    void insert(Sheet it) {
        db.sql(
                        """
                        insert into fourw.sheet (id, organisation, month, state, file_name,
                            file_hash, verbatim, header_row, first_below, titles, shape, tagged,
                            columns_json, remembered, notes_json, started_by, started_at)
                        values (:id, :organisation, :month, :state, :fileName, :fileHash,
                            :verbatim, :headerRow, :firstBelow, :titles, :shape, :tagged, :columns,
                            :remembered, :notes, cast(:by as uuid), :at)
                        """)
                .param("id", it.id())
                .param("organisation", it.organisation())
                .param("month", it.month())
                .param("state", it.state())
                .param("fileName", it.fileName())
                .param("fileHash", it.fileHash())
                .param("verbatim", it.verbatim())
                .param("headerRow", it.headerRow())
                .param("firstBelow", it.firstBelow())
                .array("titles", "text", it.titles())
                .param("shape", it.shape())
                .param("tagged", it.tagged())
                .param("columns", it.columnsJson())
                .param("remembered", it.remembered())
                .param("notes", it.notesJson())
                .param("by", it.startedBy())
                .param("at", it.startedAt())
                .update();
    }

    Optional<Sheet> find(UUID id) {
        return db.sql("select * from fourw.sheet where id = :id")
                .param("id", id)
                .optional(Sheet.class);
    }

    /** The sheets that brought rows to a report and still stand, the earliest first. */
    List<Sheet> standing(UUID organisation, YearMonth month) {
        return db.sql(
                        """
                        select * from fourw.sheet where organisation = :organisation
                            and month = :month and state = 'stored' order by stored_at, id
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .list(Sheet.class);
    }

    void columns(UUID id, Map<String, Integer> columns, boolean replaces) {
        db.sql(
                        """
                        update fourw.sheet set columns_json = :columns, replaces = :replaces
                        where id = :id
                        """)
                .param("id", id)
                .param("columns", Json.write(columns))
                .param("replaces", replaces)
                .update();
    }

    /** Writes down where the titles stand, and which column is which by them. */
    void header(UUID id, Header header, boolean remembered) {
        db.sql(
                        """
                        update fourw.sheet set header_row = :row, first_below = :below,
                            titles = :titles, shape = :shape, tagged = :tagged,
                            columns_json = :columns, remembered = :remembered
                        where id = :id
                        """)
                .param("id", id)
                .param("row", header.row())
                .param("below", header.firstBelow())
                .array("titles", "text", header.titles())
                .param("shape", header.shape())
                .param("tagged", header.tagged())
                .param("columns", Json.write(header.columns()))
                .param("remembered", remembered)
                .update();
    }

    /** Says whether it takes the place of what earlier sheets brought. */
    void replaces(UUID id, boolean replaces) {
        db.sql("update fourw.sheet set replaces = :replaces where id = :id")
                .param("id", id)
                .param("replaces", replaces)
                .update();
    }

    void notes(UUID id, List<Message> notes) {
        db.sql("update fourw.sheet set notes_json = :notes where id = :id")
                .param("id", id)
                .param("notes", Json.write(notes))
                .update();
    }

    /** Moves a sheet on if it is still where the caller saw it; false where it is not. */
    boolean move(UUID id, Collection<SheetState> from, SheetState to, Instant at) {
        return db.sql(
                                """
                                update fourw.sheet set state = :to, done_count = 0, beat_at = :at,
                                    cancel_asked = false, trouble_json = null
                                where id = :id and state = any(:from)
                                """)
                        .param("id", id)
                        .param("to", to)
                        .param("at", at)
                        .array("from", "text", from)
                        .update()
                == 1;
    }

    /** Ends the work on a sheet unless it has gone on meanwhile, and says why, if for a reason. */
    void end(UUID id, SheetState during, SheetState after, @Nullable Message trouble) {
        db.sql(
                        """
                        update fourw.sheet set state = :after, trouble_json = :trouble
                        where id = :id and state = :during
                        """)
                .param("id", id)
                .param("during", during)
                .param("after", after)
                .param("trouble", trouble == null ? null : Json.write(trouble))
                .update();
    }

    /** Says how far the work is; true where somebody asked to stop it. */
    boolean beat(UUID id, int done, Instant at) {
        return db.sql(
                        """
                        update fourw.sheet set done_count = :done, beat_at = :at where id = :id
                        returning cancel_asked
                        """)
                .param("id", id)
                .param("done", done)
                .param("at", at)
                .optional(Boolean.class)
                .orElse(true);
    }

    void askToStop(UUID id) {
        db.sql("update fourw.sheet set cancel_asked = true where id = :id")
                .param("id", id)
                .update();
    }

    /** Writes what the rows came to, and when they were looked at or stored. */
    void counted(UUID id, Counts counts, boolean stored, Instant at) {
        db.sql(
                        """
                        update fourw.sheet set stored_count = :stored, skipped_count = :skipped,
                            refused_count = :refused, remarked_count = :remarked,
                            checked_at = coalesce(checked_at, :at),
                            state = case when :isStored then 'stored' else state end,
                            stored_at = case when :isStored then :at else stored_at end
                        where id = :id
                        """)
                .param("id", id)
                .param("stored", counts.stored())
                .param("skipped", counts.skipped())
                .param("refused", counts.refused())
                .param("remarked", counts.remarked())
                .param("isStored", stored)
                .param("at", at)
                .update();
    }

    void undone(UUID id, Instant at) {
        db.sql("update fourw.sheet set state = 'undone', undone_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from fourw.sheet where id = :id").param("id", id).update();
    }

    /** Drafts that nobody has touched since a moment. */
    List<Sheet> draftsBefore(Instant at) {
        return db.sql(
                        """
                        select * from fourw.sheet where coalesce(beat_at, started_at) < :at
                            and state not in ('stored', 'undone')
                        """)
                .param("at", at)
                .list(Sheet.class);
    }

    /** What is over since before a moment and has its file still. */
    List<Sheet> withFileBefore(Instant at) {
        return db.sql(
                        """
                        select * from fourw.sheet where file_deleted_at is null
                            and coalesce(undone_at, stored_at) < :at
                            and state in ('stored', 'undone')
                        """)
                .param("at", at)
                .list(Sheet.class);
    }

    /** Deletes the file and what was copied of its cells; what became of each row stays. */
    void deleteFile(UUID id, Instant at) {
        db.sql("delete from fourw.file_part where sheet = :id").param("id", id).update();
        db.sql("delete from fourw.correction where sheet = :id").param("id", id).update();
        db.sql("update fourw.line set cells_json = '{}' where sheet = :id and cells_json <> '{}'")
                .param("id", id)
                .update();
        db.sql("update fourw.sheet set file_deleted_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }
}
