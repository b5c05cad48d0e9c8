package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random reports: each parent's figure against one that is counted by hand from its children. */
@DisplayName("What was reached")
class AchievedTest {
    private static final int PLANS = 2_000;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    @Test
    @DisplayName("is at each parent what its rule says of periods, places and partners")
    void parentsFromChildren() {
        long seed = 20261205;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PLANS; i++) {
            Indicator it = indicator(random);
            TreeMap<UUID, TreeMap<String, TreeMap<LocalDate, Long>>> told = new TreeMap<>();
            List<Figure> figures = new ArrayList<>();
            for (int k = random.nextInt(1, 40); k > 0; k--) {
                UUID partner = new UUID(1, random.nextInt(4));
                String place = "SY" + random.nextInt(4);
                LocalDate month = JANUARY.plusMonths(random.nextInt(6));
                long amount = random.nextLong(1_000);
                var months =
                        told.computeIfAbsent(partner, p -> new TreeMap<>())
                                .computeIfAbsent(place, p -> new TreeMap<>());
                if (months.putIfAbsent(month, amount) == null) {
                    figures.add(figure(it, partner, place, month, amount));
                }
            }
            // In whatever order they come.
            figures.sort(Comparator.comparing(figure -> figure.amount() % 7));
            Achieved achieved = new Achieved(it, figures);
            List<double[]> partners = new ArrayList<>();
            told.forEach((partner, places) -> {
                List<double[]> parts = new ArrayList<>();
                places.forEach((place, months) -> {
                    List<double[]> amounts =
                            months.values().stream().map(a -> new double[] {a, a}).toList();
                    double[] byHand = byHand(it.overTime(), amounts);
                    assertSame(achieved.of(partner, place).orElseThrow(), byHand, it);
                    parts.add(byHand);
                });
                double[] byHand = byHand(it.overPlaces(), parts);
                assertSame(achieved.of(partner).orElseThrow(), byHand, it);
                partners.add(byHand);
            });
            assertSame(achieved.whole().orElseThrow(), byHand(it.overPartners(), partners), it);
        }
    }

    @Test
    @DisplayName("summed everywhere, comes to the same by periods as by partners")
    void sumsCloseBothWays() {
        long seed = 20261206;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PLANS; i++) {
            Indicator it = indicator(AddingUp.SUM, AddingUp.SUM, AddingUp.SUM);
            List<Figure> figures = new ArrayList<>();
            long sum = 0;
            for (int k = random.nextInt(1, 30); k > 0; k--) {
                long amount = random.nextLong(1_000);
                sum += amount;
                figures.add(
                        figure(
                                it,
                                new UUID(1, random.nextInt(3)),
                                "SY" + k,
                                JANUARY.plusMonths(random.nextInt(6)),
                                amount));
            }
            Achieved achieved = new Achieved(it, figures);
            assertThat(achieved.whole()).contains(Range.exactly(sum));
            assertThat(achieved.byPeriod().values().stream().reduce(Range.NOTHING, Range::plus))
                    .isEqualTo(Range.exactly(sum));
        }
    }

    private static void assertSame(Range range, double[] byHand, Indicator it) {
        assertThat(value(range.low())).as(it.toString()).isCloseTo(byHand[0], within(byHand[0]));
        assertThat(value(range.high())).as(it.toString()).isCloseTo(byHand[1], within(byHand[1]));
    }

    private static org.assertj.core.data.Offset<Double> within(double figure) {
        return org.assertj.core.data.Offset.offset(1e-9 * Math.max(1, figure));
    }

    private static double value(Ratio it) {
        return it.above().doubleValue() / it.below().doubleValue();
    }

    private static double[] byHand(AddingUp rule, List<double[]> parts) {
        double lows = 0;
        double highs = 0;
        double lowest = 0;
        double highest = 0;
        for (double[] part : parts) {
            lows += part[0];
            highs += part[1];
            lowest = Math.max(lowest, part[0]);
            highest = Math.max(highest, part[1]);
        }
        return switch (rule) {
            case SUM -> new double[] {lows, highs};
            case MAX -> new double[] {lowest, highest};
            case AVERAGE -> new double[] {lows / parts.size(), highs / parts.size()};
            case UNIQUE -> new double[] {lowest, highs};
            case LATEST -> parts.getLast();
        };
    }

    private static Indicator indicator(SplittableRandom random) {
        AddingUp[] all = AddingUp.values();
        return indicator(
                AddingUp.BESIDE.get(random.nextInt(AddingUp.BESIDE.size())),
                AddingUp.BESIDE.get(random.nextInt(AddingUp.BESIDE.size())),
                all[random.nextInt(all.length)]);
    }

    static Indicator indicator(AddingUp places, AddingUp partners, AddingUp time) {
        UUID id = new UUID(0, 1);
        return new Indicator(
                id, id, 1, "مؤشر", "وحدة", 0, 100, places, partners, time, Measure.OTHER, null, 1);
    }

    static Figure figure(Indicator it, UUID partner, String place, LocalDate period, long amount) {
        return new Figure(it.id(), partner, place, period, amount, null, null, null, null, null);
    }
}
