package org.multaqa.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.audit.Head;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class HeadLetterStore {
    private final Database db;

    HeadLetterStore(Database db) {
        this.db = db;
    }

    Optional<Head> headOf(LocalDate month) {
        return db.sql("select number, hash from oversight.month_head where month = :month")
                .param("month", month)
                .optional(Head.class);
    }

    /** Fixes the month's head, unless another has done so meanwhile. */
    void fix(LocalDate month, Head head, Instant now) {
        db.sql(
                        """
                        insert into oversight.month_head (month, number, hash, fixed_at)
                        values (:month, :number, :hash, :now) on conflict do nothing
                        """)
                .param("month", month)
                .param("number", head.number())
                .param("hash", head.hash())
                .param("now", now)
                .update();
    }

    /** True for the one who may send the month's letter to the organisation. */
    boolean claim(LocalDate month, UUID organisation, Instant now) {
        return db.sql(
                                """
                                insert into oversight.head_letter (month, organisation_id, sent_at)
                                values (:month, :organisation, :now) on conflict do nothing
                                """)
                        .param("month", month)
                        .param("organisation", organisation)
                        .param("now", now)
                        .update()
                == 1;
    }
}
