package org.multaqa.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multaqa.activities.ReportCalendar;

/**
 * A month or quarter of the calendar, as far as it lies in a plan.
 *
 * @param first month of the calendar, by which the period is named
 * @param from its first day in the plan
 * @param until its last day in the plan
 * @param due the day until which partners report
 */
public record Period(YearMonth first, LocalDate from, LocalDate until, LocalDate due) {
    /** The rows of the last month are due before, so that figures can come from them. */
    private static final int DAYS_AFTER_ROWS = 5;

    /** All periods of a plan, the first one first: each of its days lies in one of them. */
    public static List<Period> of(Plan plan) {
        return of(plan.starts(), plan.ends(), plan.reporting());
    }

    static List<Period> of(LocalDate starts, LocalDate ends, Rhythm rhythm) {
        List<Period> periods = new ArrayList<>();
        YearMonth month = YearMonth.from(starts);
        YearMonth first = month.minusMonths((month.getMonthValue() - 1) % rhythm.months());
        while (!first.atDay(1).isAfter(ends)) {
            YearMonth last = first.plusMonths(rhythm.months() - 1);
            LocalDate from = first.atDay(1).isBefore(starts) ? starts : first.atDay(1);
            LocalDate until = last.atEndOfMonth().isAfter(ends) ? ends : last.atEndOfMonth();
            LocalDate due = ReportCalendar.due(YearMonth.from(until)).plusDays(DAYS_AFTER_ROWS);
            periods.add(new Period(first, from, until, due));
            first = last.plusMonths(1);
        }
        return periods;
    }

    /** The period of a plan that is named so. */
    static Optional<Period> named(Plan plan, String name) {
        return of(plan).stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** How it stands in addresses and in the API: {@code 2026-10}. */
    public String name() {
        return first.toString();
    }

    /** The day by which it is known among rows. */
    LocalDate day() {
        return first.atDay(1);
    }

    /** Its months, the first one first. */
    List<YearMonth> months() {
        return YearMonth.from(from)
                .atDay(1)
                .datesUntil(until.plusDays(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }

    /** Whether it is over on a day, so that there is something to report. */
    public boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }
}
