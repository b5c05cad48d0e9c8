package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.directory.LicenceStanding;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
    /** How an organisation stood when the program last looked. */
    record Seen(UUID organisation, LicenceStanding standing, LocalDate since) {}

    private final Database db;

    NoticeStore(Database db) {
        this.db = db;
    }

    /** Notes a notice; false when it was noted before. */
    boolean note(UUID licence, LocalDate endsOn, int days, Instant at) {
        return db.sql(
                                """
                                insert into licences.notice (licence, ends_on, days, sent_at)
                                values (:licence, :endsOn, :days, :at) on conflict do nothing
                                """)
                        .param("licence", licence)
                        .param("endsOn", endsOn)
                        .param("days", days)
                        .param("at", at)
                        .update()
                == 1;
    }

    List<Seen> seen() {
        return db.sql("select organisation, standing, since from licences.seen_standing")
                .list(Seen.class);
    }

    void see(UUID organisation, LicenceStanding standing, LocalDate since) {
        db.sql(
                        """
                        insert into licences.seen_standing (organisation, standing, since)
                        values (:organisation, :standing, :since) on conflict (organisation)
                        do update set standing = excluded.standing, since = excluded.since
                        """)
                .param("organisation", organisation)
                .param("standing", standing)
                .param("since", since)
                .update();
    }
}
