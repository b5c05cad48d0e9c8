package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Periods and progress")
class ProgressTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final UUID PARTNER = new UUID(1, 1);

    @Test
    @DisplayName("cover each day of a plan once, month by month or by quarters of the calendar")
    void periodsCoverThePlan() {
        long seed = 20261207;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2_000; i++) {
            LocalDate starts = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            LocalDate ends = starts.plusDays(1 + random.nextInt(900));
            Rhythm rhythm = Rhythm.values()[random.nextInt(2)];
            LocalDate next = starts;
            for (Period it : Period.of(starts, ends, rhythm)) {
                assertThat(it.from()).isEqualTo(next);
                assertThat(it.until()).isAfterOrEqualTo(it.from());
                assertThat(it.due()).isAfter(it.until());
                assertThat((it.first().getMonthValue() - 1) % rhythm.months()).isZero();
                assertThat(it.months()).hasSizeBetween(1, rhythm.months());
                next = it.until().plusDays(1);
            }
            assertThat(next).isEqualTo(ends.plusDays(1));
        }
    }

    @Test
    @DisplayName("say met, on track or off track by nine tenths of what time has gone")
    void marks() {
        Indicator sum = AchievedTest.indicator(AddingUp.SUM, AddingUp.SUM, AddingUp.SUM);
        LocalDate half = LocalDate.of(2026, 9, 30);
        assertThat(mark(sum, null)).isEqualTo(Progress.Mark.TOO_EARLY);
        assertThat(mark(sum, half)).isEqualTo(Progress.Mark.OFF_TRACK);
        assertThat(mark(sum, half, 20, 24)).isEqualTo(Progress.Mark.OFF_TRACK);
        assertThat(mark(sum, half, 20, 25)).isEqualTo(Progress.Mark.ON_TRACK);
        assertThat(mark(sum, half, 50, 49)).isEqualTo(Progress.Mark.ON_TRACK);
        assertThat(mark(sum, half, 50, 50)).isEqualTo(Progress.Mark.MET);
    }

    @Test
    @DisplayName("count a level from its baseline, upwards and downwards")
    void levels() {
        LocalDate half = LocalDate.of(2026, 9, 30);
        // From 40 in a hundred to 20 in a hundred that left school: 31 is not yet half the way.
        Indicator falls = level(40, 20);
        assertThat(mark(falls, half, 39, 31)).isEqualTo(Progress.Mark.ON_TRACK);
        assertThat(mark(falls, half, 39, 32)).isEqualTo(Progress.Mark.OFF_TRACK);
        assertThat(mark(falls, half, 39, 20)).isEqualTo(Progress.Mark.MET);
        Indicator rises = level(10, 20);
        assertThat(mark(rises, half, 20, 14)).isEqualTo(Progress.Mark.OFF_TRACK);
        assertThat(mark(rises, half, 10, 15)).isEqualTo(Progress.Mark.ON_TRACK);
    }

    @Test
    @DisplayName("count people who may be the same by the fewest that they can be")
    void uniquePeople() {
        Indicator unique =
                AchievedTest.indicator(AddingUp.UNIQUE, AddingUp.UNIQUE, AddingUp.UNIQUE);
        LocalDate half = LocalDate.of(2026, 9, 30);
        assertThat(mark(unique, half, 40, 40)).isEqualTo(Progress.Mark.OFF_TRACK);
        assertThat(mark(unique, half, 46, 10)).isEqualTo(Progress.Mark.ON_TRACK);
    }

    private static Indicator level(long baseline, long target) {
        UUID id = new UUID(0, 1);
        return new Indicator(
                id,
                id,
                1,
                "مؤشر",
                "بالمئة",
                baseline,
                target,
                AddingUp.AVERAGE,
                AddingUp.AVERAGE,
                AddingUp.LATEST,
                Measure.OTHER,
                null,
                1);
    }

    /** A figure a month from July on, in a plan of the second half of the year. */
    private static Progress.Mark mark(Indicator it, @Nullable LocalDate measured, long... amounts) {
        List<Figure> figures = new ArrayList<>();
        for (long amount : amounts) {
            LocalDate month = JULY.plusMonths(figures.size());
            figures.add(AchievedTest.figure(it, PARTNER, "SY01", month, amount));
        }
        Plan plan =
                new Plan(
                        it.plan(),
                        PARTNER,
                        "خطة",
                        "غاية",
                        JULY,
                        LocalDate.of(2026, 12, 31),
                        Rhythm.MONTHLY,
                        PlanState.AGREED,
                        true,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        1);
        return Progress.of(plan, new Achieved(it, figures), measured).mark();
    }
}
