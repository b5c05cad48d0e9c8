package org.multaqa.jobs;

import java.time.Instant;
import java.util.List;
import org.multaqa.health.Check;
import org.multaqa.health.Finding;
import org.springframework.stereotype.Component;

/** Whether what the program does by itself gets done. */
@Component
class JobCheck implements Check {
    private final JobStore store;

    JobCheck(JobStore store) {
        this.store = store;
    }

    @Override
    public List<Finding> look(Instant now) {
        List<JobStore.Failing> failing = store.failing();
        if (failing.isEmpty()) {
            return List.of(Finding.well("jobs.fine", "count", store.count()));
        }
        return failing.stream()
                .map(it ->
                        Finding.wrong(
                                "jobs.failing",
                                "name",
                                it.taskName(),
                                "count",
                                it.consecutiveFailures()))
                .toList();
    }
}
