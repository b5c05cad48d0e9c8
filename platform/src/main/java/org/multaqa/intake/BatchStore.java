package org.multaqa.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.multaqa.language.Message;
import org.multaqa.spreadsheet.Layout;
import org.springframework.stereotype.Repository;

/** The rows of batches. */
@Repository
class BatchStore {
    private final Database db;

    BatchStore(Database db) {
        this.db = db;
    }

    void insert(Batch it) {
        db.sql(
                        """
                        insert into intake.batch (id, kind, state, file_name, file_hash,
                            header_row, titles, shape, columns_json, remembered, notes_json,
                            started_by, started_at, row_count)
                        values (:id, :kind, :state, :fileName, :fileHash, :headerRow, :titles,
                            :shape, :columns, :remembered, :notes, cast(:by as uuid), :at, :rows)
                        """)
                .param("id", it.id())
                .param("kind", it.kind())
                .param("state", it.state())
                .param("fileName", it.fileName())
                .param("fileHash", it.fileHash())
                .param("headerRow", it.headerRow())
                .array("titles", "text", it.titles())
                .param("shape", it.shape())
                .param("columns", it.columnsJson())
                .param("remembered", it.remembered())
                .param("notes", it.notesJson())
                .param("by", it.startedBy())
                .param("at", it.startedAt())
                .param("rows", it.rowCount())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return db.sql("select * from intake.batch where id = :id")
                .param("id", id)
                .optional(Batch.class);
    }

    List<Batch> latest(BatchKind kind, int limit) {
        return db.sql(
                        """
                        select * from intake.batch where kind = :kind
                        order by started_at desc, id desc limit :limit
                        """)
                .param("kind", kind)
                .param("limit", limit)
                .list(Batch.class);
    }

    /** The last import of the same file that still stands. */
    Optional<Batch> storedWith(BatchKind kind, String hash) {
        return db.sql(
                        """
                        select * from intake.batch
                        where kind = :kind and file_hash = :hash and state = 'stored'
                        order by stored_at desc limit 1
                        """)
                .param("kind", kind)
                .param("hash", hash)
                .optional(Batch.class);
    }

    /** Writes where the titles were found to stand. */
    void header(UUID id, Layout layout, boolean remembered) {
        db.sql(
                        """
                        update intake.batch set header_row = :headerRow, titles = :titles,
                            shape = :shape, columns_json = :columns, remembered = :remembered,
                            row_count = :rows
                        where id = :id
                        """)
                .param("id", id)
                .param("headerRow", layout.headerRow())
                .array("titles", "text", layout.titles())
                .param("shape", layout.shape())
                .param("columns", Json.write(layout.columns()))
                .param("remembered", remembered)
                .param("rows", layout.rows().size())
                .update();
    }

    void columns(UUID id, Map<String, Integer> columns) {
        db.sql("update intake.batch set columns_json = :columns where id = :id")
                .param("id", id)
                .param("columns", Json.write(columns))
                .update();
    }

    /** Moves a batch on if it is still where the caller saw it; false where it is not. */
    boolean move(UUID id, Collection<BatchState> from, BatchState to, Instant at) {
        return db.sql(
                                """
                                update intake.batch set state = :to, done_count = 0, beat_at = :at,
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

    /** Ends the work on a batch unless it has gone on meanwhile, and says why, if for a reason. */
    void end(UUID id, BatchState during, BatchState after, @Nullable Message trouble) {
        db.sql(
                        """
                        update intake.batch set state = :after, trouble_json = :trouble
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
                        update intake.batch set done_count = :done, beat_at = :at where id = :id
                        returning cancel_asked
                        """)
                .param("id", id)
                .param("done", done)
                .param("at", at)
                .optional(Boolean.class)
                .orElse(true);
    }

    void askToStop(UUID id) {
        db.sql("update intake.batch set cancel_asked = true where id = :id")
                .param("id", id)
                .update();
    }

    void stored(UUID id, Instant at) {
        db.sql("update intake.batch set state = 'stored', stored_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    void undone(UUID id, Instant at) {
        db.sql("update intake.batch set undone_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }

    void changeNumber(UUID id, long number) {
        db.sql("update intake.batch set change_number = :number where id = :id")
                .param("id", id)
                .param("number", number)
                .update();
    }

    /** Drafts that nobody has touched since a moment; a comparison with a register is none. */
    List<Batch> draftsBefore(Instant at) {
        return db.sql(
                        """
                        select * from intake.batch
                        where coalesce(beat_at, started_at) < :at
                            and (state = 'mapping' or state = 'checking'
                                or (kind = 'members' and state in ('checked', 'storing')))
                        """)
                .param("at", at)
                .list(Batch.class);
    }

    /** What is over since before a moment and has its rows still; a register's comparison too. */
    List<Batch> overBefore(Instant at) {
        return db.sql(
                        """
                        select * from intake.batch
                        where rows_deleted_at is null
                            and coalesce(stored_at, beat_at, started_at) < :at
                            and (state in ('stored', 'undone')
                                or (kind = 'register' and state = 'checked'))
                        """)
                .param("at", at)
                .list(Batch.class);
    }

    /** Deletes the rows of a batch and what was said of them; notes say what they came to. */
    void deleteRows(UUID id, Instant at, List<Message> notes) {
        db.sql("delete from intake.batch_row where batch = :id").param("id", id).update();
        db.sql("delete from intake.head_row where batch = :id").param("id", id).update();
        db.sql("delete from intake.finding where batch = :id").param("id", id).update();
        db.sql(
                        """
                        update intake.batch set rows_deleted_at = :at, notes_json = :notes
                        where id = :id
                        """)
                .param("id", id)
                .param("at", at)
                .param("notes", Json.write(notes))
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from intake.batch where id = :id").param("id", id).update();
    }

    /** Waits until no other import is being stored, until the transaction open now ends. */
    void takeTurn() {
        db.sql("select one from intake.turn for update").one(Boolean.class);
    }
}
