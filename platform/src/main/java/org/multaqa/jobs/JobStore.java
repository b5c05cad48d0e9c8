package org.multaqa.jobs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Database;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {
    private final Database db;

    JobStore(Database db) {
        this.db = db;
    }

    /** A duty that went wrong when it was done last, and how often in a row. */
    record Failing(String taskName, int consecutiveFailures, @Nullable Instant lastSuccess) {}

    List<Failing> failing() {
        return db.sql(
                        """
                        select task_name, consecutive_failures, last_success
                        from jobs.scheduled_task where consecutive_failures > 0 order by task_name
                        """)
                .list(Failing.class);
    }

    int count() {
        return db.sql("select count(*)::int from jobs.scheduled_task").one(Integer.class);
    }
}
