package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.linkage.text.Slips;

@DisplayName("What millions of records are held and compared in")
class E07_ColumnsTest {

    @Test
    @DisplayName("gives pairs of several sources once each, in order, the lower number first")
    void pairs() {
        long seed = 20261201;
        Random random = new Random(seed);
        TreeMap<Long, Integer> times = new TreeMap<>();
        List<PairSource> sources = new ArrayList<>();
        for (int source = 0; source < 5; source++) {
            int[][] some = new int[3_000][];
            for (int i = 0; i < some.length; i++) {
                int one = random.nextInt(200);
                int other = (one + 1 + random.nextInt(198)) % 200;
                some[i] = new int[] {one, other};
                times.merge(
                        (long) Math.min(one, other) << 32 | Math.max(one, other), 1, Integer::sum);
            }
            sources.add(taker -> {
                for (int[] pair : some) {
                    taker.take(pair[0], pair[1]);
                }
            });
        }
        assertThat(read(PairList.of(200, sources))).as("seed %d", seed).isEqualTo(keys(times, 1));
        assertThat(read(PairList.of(200, sources, 2)))
                .as("seed %d", seed)
                .isEqualTo(keys(times, 2));
        assertThat(read(PairList.of(0, List.of()))).isEmpty();
    }

    private static List<Long> keys(Map<Long, Integer> times, int least) {
        return times.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Long> read(PairList pairs) {
        List<Long> read = new ArrayList<>();
        pairs.each((one, other) -> {
            int at = read.size();
            assertThat(pairs.first(at)).isEqualTo(one);
            assertThat(pairs.second(at)).isEqualTo(other);
            read.add((long) one << 32 | other);
        });
        assertThat(pairs.size()).isEqualTo(read.size());
        return read;
    }

    @Test
    @DisplayName("sorts by the upper bits, whatever the lower ones, and drops what is twice")
    void sorted() {
        long seed = 20261203;
        Random random = new Random(seed);
        Longs longs = new Longs();
        List<Long> wanted = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            long value = random.nextLong() >> random.nextInt(3) * 20 & ~0xFL;
            for (int times = random.nextInt(3); times >= 0; times--) {
                longs.add(value | i & 0xF);
            }
            wanted.add(value | i & 0xF);
        }
        wanted.sort((one, other) -> Long.compareUnsigned(one >>> 4, other >>> 4));
        longs.sortFrom(4);
        longs.distinct();
        List<Long> sorted = new ArrayList<>();
        for (int i = 0; i < longs.size(); i++) {
            sorted.add(longs.get(i));
        }
        assertThat(sorted).as("seed %d", seed).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "02012345678, 02012345678, true",
        "02012345678, 02012345679, true",
        "02012345678, 20012345678, true",
        "02012345678, 2012345678, true",
        "02012345678, 02012345687, true",
        "02012345678, 02012345876, false",
        "02012345678, 01012345679, false",
        "02012345678, 201234567, false",
        "AB-1204, AB-1205, true",
        "ن12, ع12, true",
        "ن12, ع13, false",
        "123456789012345678, 123456789012345679, true",
        "123456789012345678, 12345678901234, false",
    })
    @DisplayName("tells numbers a slip apart from others")
    void slips(String one, String other, boolean near) {
        NumberPool numbers = new NumberPool();
        assertThat(numbers.near(numbers.intern(one), numbers.intern(other))).isEqualTo(near);
    }

    @Test
    @DisplayName("finds the slips of numbers that the letters show, and no others")
    void slipsOfMany() {
        long seed = 20261202;
        Random random = new Random(seed);
        NumberPool numbers = new NumberPool();
        int near = 0;
        for (int i = 0; i < 100_000; i++) {
            String one = number(random, 1 + random.nextInt(16));
            String other = slipped(one, random);
            boolean wanted = Slips.between(one, other, 1) <= 1;
            near += wanted ? 1 : 0;
            assertThat(numbers.near(numbers.intern(one), numbers.intern(other)))
                    .as("seed %d: %s and %s", seed, one, other)
                    .isEqualTo(wanted);
        }
        assertThat(near).isBetween(20_000, 90_000);
    }

    private static String number(Random random, int digits) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            number.append(random.nextInt(4));
        }
        return number.toString();
    }

    private static String slipped(String number, Random random) {
        StringBuilder slipped = new StringBuilder(number);
        for (int i = random.nextInt(3); i > 0 && slipped.length() > 1; i--) {
            int at = random.nextInt(slipped.length());
            switch (random.nextInt(4)) {
                case 0 -> slipped.deleteCharAt(at);
                case 1 -> slipped.insert(at, random.nextInt(4));
                case 2 -> slipped.setCharAt(at, (char) ('0' + random.nextInt(4)));
                default -> {
                    char letter = slipped.charAt(at);
                    slipped.deleteCharAt(at).insert(Math.min(at + 1, slipped.length()), letter);
                }
            }
        }
        return slipped.toString();
    }

    @Test
    @DisplayName("remembers answers, and asks each question with the lower number first")
    void remembered() {
        List<String> asked = new ArrayList<>();
        Remembered remembered =
                new Remembered((one, other) -> {
                    asked.add(one + " " + other);
                    return Math.floorMod(one * 31 + other, 7);
                });
        assertThat(remembered.of(5, 3)).isEqualTo(remembered.of(3, 5)).isEqualTo(98 % 7);
        assertThat(asked).containsExactly("3 5");
        Random random = new Random(7);
        for (int i = 0; i < 300_000; i++) {
            int one = 1 + random.nextInt(1 << 27);
            int other = one + 1 + random.nextInt(1 << 10);
            assertThat(remembered.of(other, one)).isEqualTo(Math.floorMod(one * 31 + other, 7));
        }
    }
}
