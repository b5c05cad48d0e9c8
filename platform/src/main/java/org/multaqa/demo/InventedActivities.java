package org.multaqa.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivitySheets;
import org.multaqa.activities.ActivitySheets.SheetRow;
import org.multaqa.activities.Facts;
import org.multaqa.activities.MonthlyReports;
import org.multaqa.activities.ReportMove;
import org.multaqa.database.Ids;
import org.multaqa.demo.InventedReports.LastMonth;
import org.multaqa.directory.Organisation;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * A year of what the charities did, month by month: most type their rows, every third brings a
 * sheet; and what they plan for the months to come.
 */
@Component
class InventedActivities implements DemoPart {
    static final int MONTHS = 12;
    private static final int MONTHS_PLANNED = 4;

    private final Activities activities;
    private final ActivitySheets sheets;
    private final MonthlyReports reports;
    private final Gazetteer gazetteer;
    private final Cast cast;

    InventedActivities(
            Activities activities,
            ActivitySheets sheets,
            MonthlyReports reports,
            Gazetteer gazetteer,
            Cast cast) {
        this.activities = activities;
        this.sheets = sheets;
        this.reports = reports;
        this.gazetteer = gazetteer;
        this.cast = cast;
    }

    /** Who reports: five of eight. */
    static List<Organisation> reporters(Story story) {
        List<Organisation> members = story.members();
        return IntStream.range(0, members.size())
                .filter(i -> i % 4 != 3 && i % 8 != 5)
                .mapToObj(members::get)
                .toList();
    }

    @Override
    public void plan(Story story) {
        SplittableRandom random = story.random("activities");
        List<InventedWork> works = InventedWork.all();
        Map<UUID, Actor> managers = new HashMap<>();
        YearMonth now = YearMonth.from(story.day(0));
        List<Organisation> reporters = reporters(story);
        for (int i = 0; i < reporters.size(); i++) {
            Organisation it = reporters.get(i);
            InventedProgrammes programmes = InventedProgrammes.of(it, i, works, gazetteer, random);
            boolean bySheet = i % 3 == 1;
            LastMonth last = LastMonth.of(i);
            for (int back = MONTHS; back > 0; back--) {
                YearMonth month = now.minusMonths(back);
                List<Facts> rows = programmes.rows(month, back == MONTHS, random);
                LocalDate day = month.plusMonths(1).atDay(2 + random.nextInt(8));
                boolean submits = back > 1 || last != LastMonth.NOT_SUBMITTED;
                if (back > 1 || last != LastMonth.NOT_BEGUN) {
                    at(story, day, () -> enter(managers, it, month, rows, bySheet, submits));
                }
            }
            runningAndPlanned(story, it, i, now, programmes, managers, random);
        }
    }

    /** Some write down at once what they do; a third say what they will do. */
    private void runningAndPlanned(
            Story story,
            Organisation it,
            int number,
            YearMonth now,
            InventedProgrammes programmes,
            Map<UUID, Actor> managers,
            SplittableRandom random) {
        if (number % 4 == 2) {
            List<Facts> rows = programmes.rows(now, false, random);
            at(story, now.atDay(1), () -> enter(managers, it, now, rows, false, false));
        }
        if (number % 3 == 0 || number % 8 == 1) {
            for (int ahead = 1; ahead <= MONTHS_PLANNED; ahead++) {
                YearMonth month = now.plusMonths(ahead);
                List<Facts> rows = programmes.plans(month, random);
                story.at(
                        random.nextInt(1, 30),
                        () -> enter(managers, it, month, rows, false, false));
            }
        }
    }

    private static void at(Story story, LocalDate day, Runnable scene) {
        story.at((int) ChronoUnit.DAYS.between(day, story.day(0)), scene);
    }

    private void enter(
            Map<UUID, Actor> managers,
            Organisation it,
            YearMonth month,
            List<Facts> rows,
            boolean bySheet,
            boolean submits) {
        Actor manager = managers.computeIfAbsent(it.id(), cast::manager);
        if (bySheet) {
            sheet(manager, it, month, rows);
        } else {
            activities.enterAll(manager, it.id(), month, rows).orThrow();
        }
        if (submits) {
            reports.move(manager, it.id(), month, ReportMove.SUBMIT, null, null).orThrow();
        }
    }

    private void sheet(Actor manager, Organisation it, YearMonth month, List<Facts> rows) {
        List<SheetRow> numbered = new ArrayList<>();
        // The sheet has a title, its headers and an example above the rows.
        rows.forEach(facts -> numbered.add(new SheetRow(numbered.size() + 4, facts)));
        Stream<SheetRow> sheet = numbered.stream();
        sheets.enter(manager, it.id(), month, Ids.next(), sheet).orThrow();
    }
}
