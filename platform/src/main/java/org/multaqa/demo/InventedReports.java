package org.multaqa.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.activities.MonthlyReports.Seen;
import org.multaqa.activities.Report;
import org.multaqa.activities.ReportMove;
import org.multaqa.directory.Organisation;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/**
 * How the union kept the reports of its year: asked for on the first, read in the middle of the
 * month, some sent back, one opened again; last month's stand in every state there is.
 */
@Component
class InventedReports implements DemoPart {
    private static final List<String> NOTES =
            List.of(
                    "عدد السلال عشرة أضعاف المعتاد. هل هو عدد الأفراد؟",
                    "ينقص مكان التوزيع: المدينة وحدها لا تكفي.",
                    "تكرر سطر الأدوية مرتين.");

    private final MonthlyReports reports;
    private final Cast cast;
    private final List<Duty> duties;
    private final Clock clock;

    InventedReports(MonthlyReports reports, Cast cast, List<Duty> duties, Clock clock) {
        this.reports = reports;
        this.cast = cast;
        this.duties =
                duties.stream().filter(duty -> duty.name().startsWith("activities-")).toList();
        this.clock = clock;
    }

    /** What becomes of last month's report of the reporter of that number. */
    enum LastMonth {
        NOT_BEGUN,
        NOT_SUBMITTED,
        SENT_BACK,
        WAITING,
        ACCEPTED;

        static LastMonth of(int reporter) {
            return switch (reporter % 10) {
                case 0 -> NOT_BEGUN;
                case 1 -> NOT_SUBMITTED;
                case 2 -> SENT_BACK;
                case 3, 4, 5 -> WAITING;
                default -> ACCEPTED;
            };
        }
    }

    @Override
    public void plan(Story story) {
        YearMonth now = YearMonth.from(story.day(0));
        for (int back = InventedActivities.MONTHS; back > 0; back--) {
            YearMonth month = now.minusMonths(back);
            YearMonth next = month.plusMonths(1);
            at(story, next.atDay(1), this::perform);
            if (back > 1) {
                at(story, next.atDay(15), () -> acceptAll(month));
            }
        }
        for (YearMonth month : List.of(now.minusMonths(1), now)) {
            at(story, month.atDay(8), this::perform);
            at(story, month.atDay(11), this::perform);
        }
        List<Organisation> reporters = InventedActivities.reporters(story);
        for (int i = 0; i < reporters.size(); i++) {
            UUID it = reporters.get(i).id();
            if (i % 12 == 5) {
                backAndForth(story, it, now.minusMonths(3), NOTES.get(i % NOTES.size()));
            }
            lastMonth(story, it, i, now);
        }
        UUID first = reporters.getFirst().id();
        reopen(story, first, now.minusMonths(3), 4, "زدتم مركز المليحة بعد القبول: أضيفوه هنا.");
        reopen(story, reporters.get(16).id(), now.minusMonths(1), 2, NOTES.getFirst());
    }

    private void perform() {
        duties.forEach(duty -> duty.perform(clock.instant()));
    }

    private void acceptAll(YearMonth month) {
        Actor secretary = cast.secretary();
        List<Seen> waiting = new ArrayList<>();
        for (Report report : reports.ofMonth(secretary, month).orThrow()) {
            if (report.allows(ReportMove.ACCEPT)) {
                waiting.add(new Seen(report.organisation(), report.version()));
            }
        }
        reports.acceptAll(secretary, month, waiting).orThrow();
    }

    private void backAndForth(Story story, UUID it, YearMonth month, String note) {
        YearMonth next = month.plusMonths(1);
        at(story, next.atDay(12), () -> secretary(it, month, ReportMove.SEND_BACK, note));
        at(
                story,
                next.atDay(13),
                () ->
                        reports.move(cast.manager(it), it, month, ReportMove.SUBMIT, null, null)
                                .orThrow());
    }

    private void lastMonth(Story story, UUID it, int reporter, YearMonth now) {
        YearMonth month = now.minusMonths(1);
        switch (LastMonth.of(reporter)) {
            case SENT_BACK ->
                    at(
                            story,
                            now.atDay(12),
                            () ->
                                    secretary(
                                            it,
                                            month,
                                            ReportMove.SEND_BACK,
                                            NOTES.get(reporter % NOTES.size())));
            case ACCEPTED ->
                    at(story, now.atDay(13), () -> secretary(it, month, ReportMove.ACCEPT, ""));
            case NOT_BEGUN, NOT_SUBMITTED, WAITING -> {
                // Nobody has done anything with it yet.
            }
        }
    }

    private void reopen(Story story, UUID it, YearMonth month, int daysAgo, String note) {
        boolean accepted = story.day(daysAgo).isAfter(month.plusMonths(1).atDay(15));
        if (accepted) {
            story.at(daysAgo, () -> secretary(it, month, ReportMove.REOPEN, note));
        }
    }

    private void secretary(UUID it, YearMonth month, ReportMove move, String note) {
        reports.move(cast.secretary(), it, month, move, null, note).orThrow();
    }

    private static void at(Story story, LocalDate day, Runnable scene) {
        story.at((int) ChronoUnit.DAYS.between(day, story.day(0)), scene);
    }
}
