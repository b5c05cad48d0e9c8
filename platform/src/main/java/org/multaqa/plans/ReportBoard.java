package org.multaqa.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the reports on a plan stand on a day.
 *
 * @param reports of which something is kept
 * @param locked the first days of periods that are locked
 */
public record ReportBoard(
        PlanContent content, List<PlanReport> reports, Set<LocalDate> locked, LocalDate today) {

    public List<Period> periods() {
        return Period.of(content.plan());
    }

    /** A partner's report; with nothing in it where nothing is kept. */
    public PlanReport report(UUID partner, Period period) {
        return reports.stream()
                .filter(it -> it.organisation().equals(partner))
                .filter(it -> it.period().equals(period.day()))
                .findFirst()
                .orElseGet(() -> PlanReport.none(content.plan().id(), partner, period.day()));
    }

    public Standing standing(UUID partner, Period period) {
        return report(partner, period).on(today, period, isLocked(period));
    }

    public boolean isLocked(Period period) {
        return locked.contains(period.day());
    }

    /** Whether every partner's report of a period was accepted, and it is not locked yet. */
    public boolean mayLock(Period period) {
        List<UUID> reporters = content.reporters();
        return !reporters.isEmpty()
                && !isLocked(period)
                && reporters.stream().allMatch(it -> standing(it, period) == Standing.ACCEPTED);
    }

    /**
     * The last day that reports are to cover by now: of the last period that is due, or of which
     * every report is in. Null where there is none.
     */
    public @Nullable LocalDate measured() {
        LocalDate last = null;
        for (Period it : periods()) {
            if (it.due().isBefore(today) || (it.isOver(today) && isIn(it))) {
                last = it.until();
            }
        }
        return last;
    }

    private boolean isIn(Period period) {
        return content.reporters().stream().allMatch(it -> report(it, period).state().counts());
    }
}
