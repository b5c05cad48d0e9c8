package org.multaqa.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Calls the duties at their hours, each by one program only where several share a database. */
@Component
@ConditionalOnProperty("multaqa.jobs")
class DutyScheduler {
    private static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    private final DataSource database;
    private final List<Duty> duties;
    private final Clock clock;
    private @Nullable Scheduler scheduler;

    DutyScheduler(DataSource database, List<Duty> duties, Clock clock) {
        this.database = database;
        this.duties = duties;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        // Tasks that are started are known by that alone; named twice, the scheduler refuses.
        List<RecurringTask<Void>> daily = duties.stream().map(this::task).toList();
        scheduler =
                Scheduler.create(database)
                        .startTasks(daily)
                        .tableName("jobs.scheduled_task")
                        .threads(1)
                        .pollingInterval(Duration.ofSeconds(30))
                        .build();
        scheduler.start();
    }

    private RecurringTask<Void> task(Duty duty) {
        return Tasks.recurring(duty.name(), new Daily(DAMASCUS, duty.at()))
                .execute((instance, context) -> duty.perform(clock.instant()));
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void end() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }
}
