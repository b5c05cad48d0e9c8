package org.multaqa.needs;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.multaqa.database.Database;
import org.multaqa.directory.Sector;
import org.springframework.stereotype.Repository;

/** What is new of needs, for whoever holds them in memory. */
@Repository
class ChangedNeedStore {
    private final Database db;

    ChangedNeedStore(Database db) {
        this.db = db;
    }

    /**
     * What of a need is counted.
     *
     * @param givers who has promised something that counts
     */
    record Counted(
            UUID id,
            String what,
            String place,
            String kind,
            Sector sector,
            long people,
            long quantity,
            long committed,
            NeedState state,
            List<UUID> givers) {}

    long number() {
        return db.sql("select number from needs.counter").one(Long.class);
    }

    void count(List<UUID> needs) {
        long number =
                db.sql("update needs.counter set number = number + 1 returning number")
                        .one(Long.class);
        db.sql("update needs.need set change_number = :number where id = any(:needs)")
                .param("number", number)
                .array("needs", "uuid", needs)
                .update();
    }

    /** Needs that go on, and of those changed after a number whatever they are now. */
    void changedAfter(long number, Consumer<Counted> reader) {
        db.doInTransaction(() ->
                db.sql(
                                """
                                select n.id, n.what, n.place, n.kind, n.sector, n.people, n.quantity,
                                    n.committed, n.state,
                                    array(select distinct c.organisation from needs.commitment c
                                        where c.need = n.id and c.state = any(:live)) as givers
                                from needs.need n
                                where n.change_number > :number
                                    and (:number > 0 or n.state = any(:going))
                                """)
                        .param("number", number)
                        .param("live", CommitmentState.LIVE)
                        .param("going", NeedState.GOING_ON)
                        .each(Counted.class, reader));
    }
}
