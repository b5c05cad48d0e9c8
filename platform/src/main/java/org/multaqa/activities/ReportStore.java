package org.multaqa.activities;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

/** The rows of reports. */
@Repository
class ReportStore {
    private final Database db;

    ReportStore(Database db) {
        this.db = db;
    }

    /**
     * The state of a report, which is opened where it was not yet. The report's row is held until
     * the transaction ends, so that nobody submits it while rows are being entered.
     */
    ReportState take(UUID organisation, YearMonth month, Instant now) {
        db.sql(
                        """
                        insert into activities.report
                            (organisation, month, state, opened_at, changed_at)
                        values (:organisation, :month, 'open', :now, :now)
                        on conflict (organisation, month) do nothing
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .param("now", now)
                .update();
        return db.sql(
                        """
                        select state from activities.report
                        where organisation = :organisation and month = :month for update
                        """)
                .param("organisation", organisation)
                .param("month", month.atDay(1))
                .one(ReportState.class);
    }
}
