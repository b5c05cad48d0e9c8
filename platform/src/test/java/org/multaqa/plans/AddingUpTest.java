package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Random indicators with random shares: the figure of the whole against one counted by hand. */
@DisplayName("Adding up")
class AddingUpTest {
    private static final int PLANS = 3_000;

    @Test
    @DisplayName("gives at each parent what its rule says of its children")
    void parentsFromChildren() {
        long seed = 20261204;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < PLANS; i++) {
            Map<UUID, long[]> amounts = new LinkedHashMap<>();
            List<Share> shares = new ArrayList<>();
            Indicator it = indicator(random);
            for (int p = random.nextInt(1, 6); p > 0; p--) {
                long[] own = random.longs(random.nextInt(1, 6), 1, 10_000).toArray();
                UUID partner = new UUID(i, p);
                amounts.put(partner, own);
                for (int k = 0; k < own.length; k++) {
                    shares.add(new Share(it.id(), partner, "SY" + k, own[k]));
                }
            }
            List<BigDecimal[]> partners =
                    amounts.values().stream()
                            .map(own -> byHand(it.overPlaces(), exactly(own)))
                            .toList();
            BigDecimal[] whole = byHand(it.overPartners(), partners);
            Range range = it.of(shares).orElseThrow();
            assertThat(near(range.low(), whole[0])).as(it.toString()).isTrue();
            assertThat(near(range.high(), whole[1])).as(it.toString()).isTrue();
            closesWhereItShould(it, shares, amounts, range);
        }
    }

    /** With sums alone a plan closes if and only if the plain sum is the target. */
    private static void closesWhereItShould(
            Indicator it, List<Share> shares, Map<UUID, long[]> amounts, Range range) {
        long sum = amounts.values().stream().flatMapToLong(LongStream::of).sum();
        if (it.overPlaces() == AddingUp.SUM && it.overPartners() == AddingUp.SUM) {
            assertThat(it.closes(shares)).isEqualTo(sum == it.target());
            assertThat(range.isExact()).isTrue();
        }
        assertThat(range.high().compareTo(Ratio.of(sum))).isLessThanOrEqualTo(0);
        assertThat(range.low().compareTo(range.high())).isLessThanOrEqualTo(0);
    }

    @Test
    @DisplayName("closes exactly on means of thirds, which no decimal fraction holds")
    void thirds() {
        UUID id = new UUID(0, 1);
        Indicator it =
                new Indicator(
                        id,
                        id,
                        1,
                        "علامة",
                        "نقطة",
                        0,
                        7,
                        AddingUp.AVERAGE,
                        AddingUp.AVERAGE,
                        AddingUp.SUM,
                        Measure.OTHER,
                        null,
                        1);
        List<Share> shares =
                List.of(
                        new Share(id, new UUID(1, 1), "a", 6),
                        new Share(id, new UUID(1, 1), "b", 7),
                        new Share(id, new UUID(1, 1), "c", 7),
                        new Share(id, new UUID(1, 2), "a", 8),
                        new Share(id, new UUID(1, 2), "b", 7),
                        new Share(id, new UUID(1, 2), "c", 7));
        assertThat(it.closes(shares)).isTrue();
        assertThat(it.closes(shares.subList(0, 3))).isFalse();
    }

    private static Indicator indicator(SplittableRandom random) {
        AddingUp[] rules = AddingUp.BESIDE.toArray(AddingUp[]::new);
        return new Indicator(
                new UUID(0, 0),
                new UUID(0, 0),
                1,
                "مؤشر",
                "وحدة",
                0,
                random.nextLong(1, 60_000),
                rules[random.nextInt(rules.length)],
                rules[random.nextInt(rules.length)],
                AddingUp.SUM,
                Measure.OTHER,
                null,
                1);
    }

    private static List<BigDecimal[]> exactly(long[] own) {
        return Arrays.stream(own)
                .mapToObj(BigDecimal::valueOf)
                .map(one -> new BigDecimal[] {one, one})
                .toList();
    }

    private static BigDecimal[] byHand(AddingUp rule, List<BigDecimal[]> parts) {
        BigDecimal lows = BigDecimal.ZERO;
        BigDecimal highs = BigDecimal.ZERO;
        BigDecimal lowest = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        for (BigDecimal[] part : parts) {
            lows = lows.add(part[0]);
            highs = highs.add(part[1]);
            lowest = lowest.max(part[0]);
            highest = highest.max(part[1]);
        }
        BigDecimal count = BigDecimal.valueOf(parts.size());
        return switch (rule) {
            case SUM -> new BigDecimal[] {lows, highs};
            case MAX -> new BigDecimal[] {lowest, highest};
            case AVERAGE ->
                    new BigDecimal[] {
                        lows.divide(count, MathContext.DECIMAL128),
                        highs.divide(count, MathContext.DECIMAL128)
                    };
            case UNIQUE -> new BigDecimal[] {lowest, highs};
            case LATEST -> parts.getLast();
        };
    }

    private static boolean near(Ratio ratio, BigDecimal figure) {
        BigDecimal exact =
                new BigDecimal(ratio.above())
                        .divide(new BigDecimal(ratio.below()), MathContext.DECIMAL128);
        return exact.subtract(figure).abs().compareTo(new BigDecimal("0.000001")) < 0;
    }
}
