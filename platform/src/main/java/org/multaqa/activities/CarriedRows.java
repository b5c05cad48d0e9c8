package org.multaqa.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/**
 * What last month offers to this month's report: the rows that went on then or were planned, as
 * long as none of the same kind in the same sector and places stands in the report. They wait
 * beside it and are entered one by one with this month's number, or all at once as they were.
 */
@Service
public class CarriedRows {
    /** Whoever reports more rows brings a sheet. */
    private static final int MOST = 300;

    private static final Set<ActivityField> COUNTED =
            EnumSet.of(
                    ActivityField.QUANTITY,
                    ActivityField.HH_REACHED,
                    ActivityField.BOYS,
                    ActivityField.GIRLS,
                    ActivityField.MEN,
                    ActivityField.WOMEN,
                    ActivityField.MALE_TOTAL,
                    ActivityField.FEMALE_TOTAL,
                    ActivityField.CHILDREN,
                    ActivityField.CHILDREN_U5,
                    ActivityField.UNKNOWN_GENDER,
                    ActivityField.WITH_DISABILITY,
                    ActivityField.TOTAL_REACHED);

    private final Activities activities;
    private final MonthlyReports reports;
    private final ReportStore store;
    private final Organisations organisations;
    private final Database db;
    private final Clock clock;

    CarriedRows(
            Activities activities,
            MonthlyReports reports,
            ReportStore store,
            Organisations organisations,
            Database db,
            Clock clock) {
        this.activities = activities;
        this.reports = reports;
        this.store = store;
        this.organisations = organisations;
        this.db = db;
        this.clock = clock;
    }

    /** Last month's rows that this month's report has nothing of yet. */
    public List<Activity> offered(Actor by, UUID organisation, YearMonth month) {
        if (!by.may(ActivityRight.REPORT, organisation)) {
            return List.of();
        }
        YearMonth last = month.minusMonths(1);
        List<Activity> before = activities.some(by, organisation, last, 0, MOST + 1);
        List<Activity> now = activities.some(by, organisation, month, 0, MOST + 1);
        if (before.size() > MOST || now.size() > MOST) {
            return List.of();
        }
        Map<String, Integer> there = new HashMap<>();
        now.forEach(row -> there.merge(key(row), 1, Integer::sum));
        List<Activity> offered = new ArrayList<>();
        for (Activity row : before) {
            boolean taken = there.merge(key(row), -1, Integer::sum) >= 0;
            if (!taken && (goesOn(row) || isPlanned(row))) {
                offered.add(row);
            }
        }
        return offered;
    }

    /**
     * Enters a row of last month with this month's number. What was counted apart then (sex, age,
     * households, quantity) is left out where the number is another: it is not known any more.
     *
     * @param people reached this month, null for as many as last month
     */
    public Outcome<Activity> carry(
            Actor by, UUID organisation, YearMonth month, UUID line, @Nullable Long people) {
        Optional<Activity> row =
                offered(by, organisation, month).stream()
                        .filter(a -> a.line().equals(line))
                        .findFirst();
        if (row.isEmpty()) {
            return by.may(ActivityRight.REPORT, organisation)
                    ? Outcome.refused(Outcome.Why.CONFLICT, "activities.not-offered")
                    : Outcome.notAllowed();
        }
        Facts last = row.get().facts();
        if (people == null && last.reached().isEmpty()) {
            return Outcome.invalid(Problem.at("people-" + line, "activities.people-missing"));
        }
        return activities.enter(by, organisation, month, carried(last, month, people));
    }

    /**
     * "No change": enters all of last month's rows that went on as they were, and submits the
     * report.
     */
    public Outcome<Report> noChange(Actor by, UUID organisation, YearMonth month) {
        if (!by.may(ActivityRight.REPORT, organisation)) {
            return Outcome.notAllowed();
        }
        if (month.isAfter(reports.thisMonth())) {
            return Outcome.invalid(Problem.whole("activities.month-not-begun"));
        }
        return db.inTransaction(() -> {
            if (organisations.hold(organisation).isEmpty()) {
                return Outcome.notFound();
            }
            // Held first: what is offered must not change under way.
            store.take(organisation, month, clock.instant());
            List<Facts> same =
                    offered(by, organisation, month).stream()
                            .filter(CarriedRows::goesOn)
                            .map(row -> carried(row.facts(), month, null))
                            .toList();
            if (same.isEmpty()) {
                return Outcome.refused(Outcome.Why.CONFLICT, "activities.nothing-to-carry");
            }
            return activities
                    .enterAll(by, organisation, month, same)
                    .then(rows ->
                            reports.move(by, organisation, month, ReportMove.SUBMIT, null, null));
        });
    }

    /** Whether a row goes on from one month to the next. */
    static boolean goesOn(Activity row) {
        return row.facts().text(ActivityField.STATUS).equals("ongoing");
    }

    private static boolean isPlanned(Activity row) {
        return row.facts().text(ActivityField.STATUS).equals("planned");
    }

    /** The facts of a row as they stand in the month after it. */
    static Facts carried(Facts last, YearMonth month, @Nullable Long people) {
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        texts.putAll(last.values());
        texts.remove(ActivityField.RECORD_ID);
        LocalDate end = last.day(ActivityField.END_DATE);
        if (end != null && end.isBefore(month.atDay(1))) {
            texts.remove(ActivityField.END_DATE);
        }
        if (last.text(ActivityField.STATUS).equals("planned")) {
            texts.put(ActivityField.STATUS, "completed");
        } else {
            // The work goes on with the people it had: a cumulative count must not add them again.
            texts.put(ActivityField.REACHED_BEFORE, "yes");
        }
        OptionalLong before = last.reached();
        if (people != null && (before.isEmpty() || before.getAsLong() != people)) {
            COUNTED.forEach(texts::remove);
            texts.put(ActivityField.TOTAL_REACHED, String.valueOf(people));
        }
        return Facts.of(texts);
    }

    private static String key(Activity row) {
        return row.kind()
                + "|"
                + row.facts().text(ActivityField.SECTOR)
                + "|"
                + String.join(" ", new TreeSet<>(row.facts().places()));
    }
}
