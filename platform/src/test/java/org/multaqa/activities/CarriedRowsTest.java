package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("What last month offers to a report")
class CarriedRowsTest {
    @Autowired private MonthlyReports reports;
    @Autowired private CarriedRows carried;
    @Autowired private Activities activities;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName("is its ongoing and planned rows, until they stand in this month's")
    void offersLastMonth() {
        UUID zaytoun = union.zaytoun();
        Actor hadi = union.actor(Who.OTHER_CLERK);
        YearMonth june = YearMonth.of(2026, 6);
        Activity baskets =
                activities.enter(hadi, zaytoun, june, baskets("ongoing", "300")).orThrow();
        activities.enter(hadi, zaytoun, june, row("planned", "حقيبة مدرسية", "90")).orThrow();
        activities.enter(hadi, zaytoun, june, row("completed", "بطانيات", "50")).orThrow();
        YearMonth july = june.plusMonths(1);
        assertThat(carried.offered(hadi, zaytoun, july))
                .extracting(a -> a.facts().whatIsDone())
                .containsExactly("سلة غذائية", "حقيبة مدرسية");
        Activity entered = carried.carry(hadi, zaytoun, july, baskets.line(), 280L).orThrow();
        assertThat(entered.facts().reached()).hasValue(280);
        assertThat(entered.facts().text(ActivityField.WOMEN)).isEmpty();
        assertThat(entered.facts().reachedBefore()).isTrue();
        assertThat(carried.carry(hadi, zaytoun, july, baskets.line(), 280L))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(carried.offered(hadi, zaytoun, july))
                .extracting(a -> a.facts().whatIsDone())
                .containsExactly("حقيبة مدرسية");
        assertThat(carried.offered(union.actor(Who.OWN_CLERK), zaytoun, july)).isEmpty();
    }

    @Test
    @DisplayName(
            "goes in by \"no change\" in one step: its ongoing rows again, and submitted, once")
    void noChange() throws Exception {
        UUID zaytoun = union.zaytoun();
        Actor hadi = union.actor(Who.OTHER_CLERK);
        YearMonth august = YearMonth.of(2026, 8);
        activities.enter(hadi, zaytoun, august, baskets("ongoing", "300")).orThrow();
        activities.enter(hadi, zaytoun, august, row("planned", "كسوة", "40")).orThrow();
        YearMonth september = august.plusMonths(1);
        List<Callable<Outcome<Report>>> twice =
                List.of(
                        () -> carried.noChange(hadi, zaytoun, september),
                        () -> carried.noChange(hadi, zaytoun, september));
        long done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(twice)) {
                done += one.get().isDone() ? 1 : 0;
            }
        }
        assertThat(done).isOne();
        List<Activity> rows = activities.some(hadi, zaytoun, september, 0, 10);
        assertThat(rows)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.facts().reached()).hasValue(300);
                    assertThat(row.facts().text(ActivityField.WOMEN)).isEqualTo("120");
                    assertThat(row.facts().reachedBefore()).isTrue();
                });
        assertThat(reports.find(hadi, zaytoun, september).orThrow().state())
                .isEqualTo(ReportState.SUBMITTED);
        assertThat(carried.noChange(hadi, zaytoun, YearMonth.of(2026, 3)))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static Facts baskets(String status, String reached) {
        return row(status, "سلة غذائية", reached);
    }

    private static Facts row(String status, String item, String reached) {
        return MonthlyReportsTest.row(status, item, reached);
    }
}
