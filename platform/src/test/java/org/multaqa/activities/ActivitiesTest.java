package org.multaqa.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivitySheets.SheetRow;
import org.multaqa.database.Ids;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("Activities")
class ActivitiesTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Autowired private Activities activities;
    @Autowired private ActivitySheets sheets;
    @Autowired private ActivityChanges changes;
    @Autowired private SampleUnion union;

    @Test
    @DisplayName(
            "ليان enters food baskets in Douma, corrects their number, and both versions are kept")
    void enteredAndRevised() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Facts typed = baskets("1200");
        Activity entered = activities.enter(layan, union.yasmin(), OCTOBER, typed).orThrow();
        assertThat(entered.kind()).isEqualTo("food-basket");
        Activity revised = activities.revise(layan, entered.line(), 1, baskets("1150")).orThrow();
        assertThat(revised.version()).isEqualTo(2);
        assertThat(activities.history(layan, entered.line()))
                .extracting(a -> a.facts().reached().getAsLong(), Activity::isCurrent)
                .containsExactly(tuple(1150L, true), tuple(1200L, false));
        activities.withdraw(layan, entered.line(), 2).orThrow();
        assertThat(activities.find(layan, entered.line())).isInstanceOf(Outcome.Refused.class);
        assertThat(activities.history(layan, entered.line())).hasSize(2);
    }

    @Test
    @DisplayName("what was withdrawn by a slip is put back as it stood, and once only")
    void putBack() {
        Actor layan = union.actor(Who.OWN_CLERK);
        Activity entered =
                activities.enter(layan, union.yasmin(), OCTOBER, baskets("44")).orThrow();
        activities.withdraw(layan, entered.line(), 1).orThrow();
        assertThat(activities.restore(union.actor(Who.OTHER_CLERK), entered.line()))
                .isEqualTo(Outcome.notAllowed());
        Activity back = activities.restore(layan, entered.line()).orThrow();
        assertThat(back.version()).isEqualTo(2);
        assertThat(back.facts()).isEqualTo(entered.facts());
        assertThat(activities.restore(layan, entered.line()).orThrow().version()).isEqualTo(2);
        assertThat(activities.history(layan, entered.line())).hasSize(2);
    }

    @Test
    @DisplayName(
            "a clerk of another charity may neither enter nor revise, nor see what is for members")
    void strangersRefused() {
        Actor hadi = union.actor(Who.OTHER_CLERK);
        assertThat(activities.enter(hadi, union.yasmin(), OCTOBER, baskets("5")))
                .isEqualTo(Outcome.notAllowed());
        Map<ActivityField, String> texts = new HashMap<>(baskets("7").values());
        texts.put(ActivityField.VISIBILITY, "members");
        Activity hidden =
                activities
                        .enter(
                                union.actor(Who.OWN_MANAGER),
                                union.yasmin(),
                                OCTOBER,
                                Facts.of(texts))
                        .orThrow();
        assertThat(activities.revise(hadi, hidden.line(), 1, baskets("8")))
                .isEqualTo(Outcome.notAllowed());
        assertThat(activities.find(Actor.NOBODY, hidden.line())).isEqualTo(Outcome.notFound());
        assertThat(activities.find(hadi, hidden.line())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("facts that cannot be counted are refused by field")
    void refusedByField() {
        Map<ActivityField, String> texts = new HashMap<>(baskets("10").values());
        texts.put(ActivityField.PLACES, "SY9999");
        texts.put(ActivityField.BOYS, "-3");
        texts.put(ActivityField.START_DATE, "2026-02-31");
        texts.put(ActivityField.STATUS, "perhaps");
        var refused =
                (Outcome.Refused<Activity>)
                        activities.enter(
                                union.actor(Who.OWN_CLERK),
                                union.yasmin(),
                                OCTOBER,
                                Facts.of(texts));
        assertThat(refused.problems())
                .extracting(p -> p.field())
                .containsExactlyInAnyOrder("places", "boys", "start_date", "status");
    }

    @Test
    @DisplayName("a sheet goes in as a whole, keeps the order of its rows, and can be taken back")
    void sheetInAndOut() {
        Actor rana = union.actor(Who.SECRETARIAT);
        YearMonth may = YearMonth.of(2026, 5);
        UUID batch = Ids.next();
        Stream<SheetRow> rows =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new SheetRow(i + 5, baskets(String.valueOf(i))));
        long before = changes.number();
        assertThat(sheets.enter(rana, union.zaytoun(), may, batch, rows).orThrow())
                .isEqualTo(2_000);
        assertThat(changes.number()).isGreaterThan(before);
        List<Integer> numbers = new ArrayList<>();
        activities.ofReport(rana, union.zaytoun(), may, a -> numbers.add(a.sourceRow()));
        assertThat(numbers).isEqualTo(IntStream.range(5, 2_005).boxed().toList());
        assertThat(sheets.withdraw(rana, union.zaytoun(), may, batch).orThrow()).isEqualTo(2_000);
        assertThat(activities.count(union.zaytoun(), may)).isZero();
    }

    @Test
    @DisplayName("of eight people who revise the same row at once one succeeds")
    void oneOfMany() throws Exception {
        Actor salma = union.actor(Who.OWN_MANAGER);
        Activity entered = activities.enter(salma, union.yasmin(), OCTOBER, baskets("1")).orThrow();
        List<Callable<Boolean>> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Facts mine = baskets(String.valueOf(100 + i));
            people.add(() ->
                    activities.revise(salma, entered.line(), 1, mine)
                            instanceof Outcome.Done<Activity>);
        }
        int succeeded = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(people)) {
                succeeded += one.get() ? 1 : 0;
            }
        }
        assertThat(succeeded).isOne();
        assertThat(activities.history(salma, entered.line())).hasSize(2);
    }

    @Test
    @DisplayName("men, women and children are counted from their parts where the whole is not said")
    void wholesFromParts() {
        Facts parts =
                Facts.of(
                        Map.of(
                                ActivityField.BOYS, "1500",
                                ActivityField.GIRLS, "1420",
                                ActivityField.MEN, "1600",
                                ActivityField.WOMEN, "1710"));
        assertThat(parts.male()).hasValue(3100);
        assertThat(parts.female()).hasValue(3130);
        assertThat(parts.children()).hasValue(2920);
        assertThat(parts.reached()).hasValue(6230);
        assertThat(Facts.of(Map.of()).reached()).isEmpty();
    }

    @Test
    @DisplayName("food baskets are food baskets, whatever a sheet calls them")
    void kinds() {
        AidKinds kinds = new AidKinds();
        for (String name :
                List.of(
                        "سلة غذائية",
                        "توزيع السلل الغذائيّة الرمضانية",
                        "سلـال غذائيه",
                        "Food Baskets",
                        "Distribution of food parcels")) {
            assertThat(kinds.of(name)).as(name).isEqualTo("food-basket");
        }
        assertThat(kinds.of("سلة صحية")).isEqualTo("hygiene-kit");
        assertThat(kinds.of("إصلاح دراجات"))
                .isEqualTo(kinds.of("اصلاح درّاجات"))
                .startsWith("other:");
    }

    private static Facts baskets(String reached) {
        return Facts.of(
                Map.of(
                        ActivityField.SECTOR, "FSC",
                        ActivityField.ITEM, "سلة غذائية",
                        ActivityField.PLACES, "SY030300",
                        ActivityField.STATUS, "completed",
                        ActivityField.TOTAL_REACHED, reached));
    }
}
