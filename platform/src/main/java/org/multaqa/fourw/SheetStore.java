package org.multaqa.fourw;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.imports.FileStore;
import org.multaqa.imports.StoredJson;
import org.multaqa.spreadsheet.Header;
import org.springframework.stereotype.Repository;

/** The rows of sheets. */
@Repository
class SheetStore extends FileStore<Sheet> {
    SheetStore(Database db) {
        super(db, "fourw", "sheet", Sheet.class);
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
                .param("columns", StoredJson.write(header.columns()))
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

    /** Gives the sheets of one organisation to another. */
    void give(UUID from, UUID to) {
        db.sql("update fourw.sheet set organisation = :to where organisation = :from")
                .param("from", from)
                .param("to", to)
                .update();
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
