package org.multaqa.fourw;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** Sheets as lists show them. */
@Repository
class SheetListStore {
    private final Database db;

    SheetListStore(Database db) {
        this.db = db;
    }

    /** Sheets that fit, the latest first; their ids are made in the order of time. */
    List<Sheet> page(SheetLists.Wanted wanted, @Nullable UUID before, int limit) {
        return db.sql(
                        """
                        select * from fourw.sheet
                        where (cast(:organisation as uuid) is null
                                or organisation = cast(:organisation as uuid))
                            and (cast(:month as date) is null or month = cast(:month as date))
                            and (cast(:before as uuid) is null or id < cast(:before as uuid))
                        order by id desc limit :limit
                        """)
                .param("organisation", wanted.organisation())
                .param("month", wanted.month() == null ? null : wanted.month().atDay(1))
                .param("before", before)
                .param("limit", limit)
                .list(Sheet.class);
    }

    /** The latest earlier sheet with the same file, for the same report, that was not undone. */
    Optional<Sheet> earlier(Sheet sheet) {
        return db.sql(
                        """
                        select * from fourw.sheet where file_hash = :hash and id < :id
                            and organisation = :organisation and month = :month
                            and state <> 'undone'
                        order by id desc limit 1
                        """)
                .param("hash", sheet.fileHash())
                .param("id", sheet.id())
                .param("organisation", sheet.organisation())
                .param("month", sheet.month())
                .optional(Sheet.class);
    }

    /** Drafts of an organisation, or those that a person began, the latest first. */
    List<Sheet> drafts(@Nullable UUID organisation, @Nullable UUID startedBy, int limit) {
        return db.sql(
                        """
                        select * from fourw.sheet where state in ('mapping', 'checked')
                            and (organisation = cast(:organisation as uuid)
                                or started_by = cast(:by as uuid))
                        order by id desc limit :limit
                        """)
                .param("organisation", organisation)
                .param("by", startedBy)
                .param("limit", limit)
                .list(Sheet.class);
    }
}
