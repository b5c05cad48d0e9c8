package org.multaqa.activities;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.multaqa.house.PermissionSamples;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.springframework.stereotype.Component;

/** Rows of reports of the charity الياسمين, each in a month of its own. */
@Component
final class ActivitySamples implements PermissionSamples {
    private final Activities activities;
    private final AtomicInteger back = new AtomicInteger();

    ActivitySamples(Activities activities) {
        this.activities = activities;
    }

    @Override
    public Map<String, Function<SampleUnion, String>> samples() {
        return Map.of("activity-line", union -> row(union).line().toString());
    }

    private Activity row(SampleUnion union) {
        YearMonth month = YearMonth.of(2026, 9).minusMonths(back.incrementAndGet() % 400);
        return activities
                .enter(
                        union.actor(Who.OWN_CLERK),
                        union.yasmin(),
                        month,
                        MonthlyReportsTest.row("ongoing", "سلة غذائية", "30"))
                .orThrow();
    }
}
