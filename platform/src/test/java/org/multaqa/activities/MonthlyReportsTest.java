package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A monthly report")
class MonthlyReportsTest {
    /** Every state, every move, and what becomes of it; a dash where it is refused. */
    private static final String TABLE =
            """
            open       submit     submitted
            open       take-back  -
            open       send-back  -
            open       accept     -
            open       reopen     -
            submitted  submit     -
            submitted  take-back  open
            submitted  send-back  sent-back
            submitted  accept     accepted
            submitted  reopen     -
            sent-back  submit     submitted
            sent-back  take-back  -
            sent-back  send-back  -
            sent-back  accept     -
            sent-back  reopen     -
            accepted   submit     -
            accepted   take-back  -
            accepted   send-back  -
            accepted   accept     -
            accepted   reopen     open
            """;

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    /** Each test has a month of its own. */
    private static final AtomicInteger BACK = new AtomicInteger();

    @Autowired private MonthlyReports reports;
    @Autowired private Activities activities;
    @Autowired private SampleUnion union;

    @TestFactory
    @DisplayName("goes from state to state as the table has it:")
    Stream<DynamicTest> states() {
        assertThat(TABLE.lines()).hasSize(ReportState.values().length * ReportMove.values().length);
        return TABLE.lines()
                .map(line -> line.strip().split("\\s+"))
                .map(cells ->
                        dynamicTest(
                                cells[0] + ", " + cells[1],
                                () -> check(cells[0], cells[1], cells[2])));
    }

    private void check(String before, String move, String after) {
        YearMonth month = OCTOBER.minusMonths(12 + BACK.incrementAndGet());
        UUID yasmin = union.yasmin();
        reports.move(salma(), yasmin, month, ReportMove.SUBMIT, null, null).orThrow();
        switch (before) {
            case "open" ->
                    reports.move(salma(), yasmin, month, ReportMove.TAKE_BACK, null, null)
                            .orThrow();
            case "sent-back" ->
                    reports.move(rana(), yasmin, month, ReportMove.SEND_BACK, null, "لماذا؟")
                            .orThrow();
            case "accepted" ->
                    reports.move(rana(), yasmin, month, ReportMove.ACCEPT, null, null).orThrow();
            default -> assertThat(before).isEqualTo("submitted");
        }
        ReportMove asked =
                Stream.of(ReportMove.values())
                        .filter(m -> m.word().equals(move))
                        .findFirst()
                        .orElseThrow();
        Actor who = asked.right() == ActivityRight.ACCEPT ? rana() : salma();
        int steps = reports.steps(rana(), yasmin, month).orThrow().size();
        Outcome<Report> made = reports.move(who, yasmin, month, asked, null, "لأن");
        String now = MonthlyReports.word(reports.find(rana(), yasmin, month).orThrow().state());
        if (after.equals("-")) {
            assertThat(made)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.CONFLICT));
            assertThat(now).isEqualTo(before);
            assertThat(reports.steps(rana(), yasmin, month).orThrow()).hasSize(steps);
        } else {
            assertThat(now).isEqualTo(after);
            assertThat(reports.steps(rana(), yasmin, month).orThrow()).hasSize(steps + 1);
        }
    }

    @Test
    @DisplayName("of eight people who submit it at once one does, and no row slips in behind")
    void oneSubmits() throws Exception {
        YearMonth month = OCTOBER.minusMonths(3);
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String reached = String.valueOf(100 + i);
            people.add(() ->
                    reports.move(salma(), union.yasmin(), month, ReportMove.SUBMIT, null, null)
                            .isDone());
            people.add(() -> {
                activities.enter(layan(), union.yasmin(), month, baskets("ongoing", reached));
                return false;
            });
        }
        int submitted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (var one : threads.invokeAll(people)) {
                submitted += one.get() ? 1 : 0;
            }
        }
        assertThat(submitted).isOne();
        List<ReportStep> steps = reports.steps(rana(), union.yasmin(), month).orThrow();
        assertThat(steps).hasSize(1);
        assertThat(activities.count(union.yasmin(), month)).isEqualTo(steps.getFirst().rowCount());
    }

    @Test
    @DisplayName(
            "that was taken back and submitted again is not accepted by who read the one before")
    void changedMeanwhile() {
        YearMonth month = OCTOBER.minusMonths(4);
        UUID yasmin = union.yasmin();
        Report read = reports.move(salma(), yasmin, month, ReportMove.SUBMIT, null, null).orThrow();
        reports.move(salma(), yasmin, month, ReportMove.TAKE_BACK, null, null).orThrow();
        activities.enter(layan(), yasmin, month, baskets("ongoing", "9000")).orThrow();
        reports.move(salma(), yasmin, month, ReportMove.SUBMIT, null, null).orThrow();
        assertThat(
                        reports.acceptAll(
                                        rana(),
                                        month,
                                        List.of(new MonthlyReports.Seen(yasmin, read.version())))
                                .orThrow())
                .containsExactly(yasmin);
        assertThat(reports.find(rana(), yasmin, month).orThrow().state())
                .isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    @DisplayName("keeps every step with its note, who took it, and how many rows there were")
    void keepsItsSteps() {
        YearMonth month = OCTOBER.minusMonths(5);
        UUID yasmin = union.yasmin();
        activities.enter(layan(), yasmin, month, baskets("ongoing", "90")).orThrow();
        reports.move(layan(), yasmin, month, ReportMove.SUBMIT, null, null).orThrow();
        assertThat(reports.move(rana(), yasmin, month, ReportMove.SEND_BACK, null, "  "))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.INVALID));
        Report back =
                reports.move(rana(), yasmin, month, ReportMove.SEND_BACK, null, "كم أسرة؟")
                        .orThrow();
        assertThat(back.note()).isEqualTo("كم أسرة؟");
        assertThat(back.due()).isEqualTo(LocalDate.of(2026, 11, 30));
        activities.enter(layan(), yasmin, month, baskets("ongoing", "80")).orThrow();
        reports.move(layan(), yasmin, month, ReportMove.SUBMIT, null, null).orThrow();
        reports.move(rana(), yasmin, month, ReportMove.ACCEPT, null, null).orThrow();
        assertThat(activities.enter(layan(), yasmin, month, baskets("ongoing", "7")))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(reports.steps(salma(), yasmin, month).orThrow())
                .extracting(ReportStep::state, ReportStep::note, ReportStep::rowCount)
                .containsExactly(
                        tuple(ReportState.SUBMITTED, null, 1),
                        tuple(ReportState.SENT_BACK, "كم أسرة؟", 1),
                        tuple(ReportState.SUBMITTED, null, 2),
                        tuple(ReportState.ACCEPTED, null, 2));
        assertThat(reports.lastAccepted(yasmin)).isPresent();
    }

    @Test
    @DisplayName("is read by its charity and the union, and by no other charity")
    void isReadByItsOwn() {
        assertThat(reports.find(union.actor(Who.OTHER_MANAGER), union.yasmin(), OCTOBER))
                .isEqualTo(Outcome.notAllowed());
        assertThat(reports.ofMonth(salma(), OCTOBER)).isEqualTo(Outcome.notAllowed());
        assertThat(reports.move(salma(), union.yasmin(), OCTOBER, ReportMove.ACCEPT, null, null))
                .isEqualTo(Outcome.notAllowed());
        assertThat(
                        reports.move(
                                union.actor(Who.COMMITTEE),
                                union.yasmin(),
                                OCTOBER,
                                ReportMove.ACCEPT,
                                null,
                                null))
                .isEqualTo(Outcome.notAllowed());
    }

    @Test
    @DisplayName("of a month that has not begun takes plans and cannot be submitted")
    void plansAhead() {
        YearMonth december = YearMonth.of(2026, 12);
        activities.enter(layan(), union.yasmin(), december, baskets("planned", "200")).orThrow();
        assertThat(reports.move(salma(), union.yasmin(), december, ReportMove.SUBMIT, null, null))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Outcome.Why.INVALID));
    }

    private Actor salma() {
        return union.actor(Who.OWN_MANAGER);
    }

    private Actor layan() {
        return union.actor(Who.OWN_CLERK);
    }

    private Actor rana() {
        return union.actor(Who.SECRETARIAT);
    }

    private static Facts baskets(String status, String reached) {
        return row(status, "سلة غذائية", reached);
    }

    static Facts row(String status, String item, String reached) {
        return Facts.of(
                Map.of(
                        ActivityField.SECTOR,
                        "FSC",
                        ActivityField.ITEM,
                        item,
                        ActivityField.PLACES,
                        "SY030200",
                        ActivityField.STATUS,
                        status,
                        ActivityField.WOMEN,
                        reached.equals("300") ? "120" : "",
                        ActivityField.TOTAL_REACHED,
                        reached));
    }
}
