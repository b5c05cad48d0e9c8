package org.multaqa.directory;

import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The counter of changes. */
@Repository
class ChangeCounterStore {
    private final Database db;

    ChangeCounterStore(Database db) {
        this.db = db;
    }

    long number() {
        return db.sql("select number from directory.counter").one(Long.class);
    }

    /**
     * Counts one change and gives its number to the organisations. Whoever counts holds the row
     * until the commit, so that numbers become visible in their order and none is passed over.
     */
    void count(List<UUID> organisations) {
        long number =
                db.sql("update directory.counter set number = number + 1 returning number")
                        .one(Long.class);
        db.sql("update directory.organisation set change_number = :number where id = any(:ids)")
                .param("number", number)
                .array("ids", "uuid", organisations)
                .update();
    }

    List<UUID> changedAfter(long number) {
        return db.sql("select id from directory.organisation where change_number > :number")
                .param("number", number)
                .list(UUID.class);
    }
}
