package org.multaqa.needs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The histories of needs; a step is written by whoever holds the need. */
@Repository
class StepStore {
    private final Database db;

    StepStore(Database db) {
        this.db = db;
    }

    void add(
            Actor by,
            UUID need,
            NeedAct act,
            @Nullable Commitment commitment,
            @Nullable Long quantity,
            @Nullable String note,
            Instant at) {
        db.sql(
                        """
                        insert into needs.step (need, number, at, person, organisation, act,
                            commitment, quantity, note)
                        values (:need,
                            (select coalesce(max(number), 0) + 1 from needs.step where need = :need),
                            :at, cast(:person as uuid), cast(:organisation as uuid), :act,
                            cast(:commitment as uuid), cast(:quantity as bigint), :note)
                        """)
                .param("need", need)
                .param("at", at)
                .param("person", by.person())
                .param(
                        "organisation",
                        commitment == null ? by.organisation() : commitment.organisation())
                .param("act", act)
                .param("commitment", commitment == null ? null : commitment.id())
                .param("quantity", quantity)
                .param("note", note)
                .update();
    }

    List<NeedStep> of(UUID need) {
        return db.sql("select * from needs.step where need = :need order by number desc")
                .param("need", need)
                .list(NeedStep.class);
    }
}
