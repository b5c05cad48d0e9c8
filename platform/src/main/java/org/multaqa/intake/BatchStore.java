package org.multaqa.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.imports.FileStore;
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Message;
import org.multaqa.spreadsheet.Layout;
import org.springframework.stereotype.Repository;

/** The rows of batches. */
@Repository
class BatchStore extends FileStore<Batch> {
    BatchStore(Database db) {
        super(db, "intake", "batch", Batch.class);
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
                .param("columns", StoredJson.write(layout.columns()))
                .param("remembered", remembered)
                .param("rows", layout.rows().size())
                .update();
    }

    void stored(UUID id, Instant at) {
        db.sql("update intake.batch set state = 'stored', stored_at = :at where id = :id")
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
                .param("notes", StoredJson.write(notes))
                .update();
    }

    /** Waits until no other import is being stored, until the transaction open now ends. */
    void takeTurn() {
        db.sql("select one from intake.turn for update").one(Boolean.class);
    }
}
