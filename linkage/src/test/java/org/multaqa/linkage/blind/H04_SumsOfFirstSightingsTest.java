package org.multaqa.linkage.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.blind.Sightings.Sighting;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;

/** Charities whose sightings are all true register and withdraw in an order that chance makes. */
@DisplayName("The sums of first sightings")
class H04_SumsOfFirstSightingsTest {
    private static final Hints HINTS = Hints.of(new byte[45]);

    private final NormalPerson somebody =
            NormalPerson.of(CanonicalRecord.of(Map.of(Field.GIVEN_NAME, "مريم")));

    /** Help that a charity gave a family: what is registered of it. */
    private record Given(int family, int kind, YearMonth month, int place) {
        Subject.Help help() {
            return new Subject.Help(kind, month, place, 111);
        }
    }

    @Test
    @DisplayName(
            "are the number of different families in each scope, in whatever order lists come and are withdrawn")
    void addUp() {
        for (long seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Given> standing = new ArrayList<>();
            Map<String, Integer> sums = new HashMap<>();
            for (int step = 0; step < 30; step++) {
                if (!standing.isEmpty() && random.nextInt(4) == 0) {
                    withdraw(standing.remove(random.nextInt(standing.size())), standing, sums);
                } else {
                    register(list(random), standing, sums);
                }
            }
            assertThat(sums).as("seed " + seed).isEqualTo(distinct(standing));
        }
    }

    private static List<Given> list(SplittableRandom random) {
        int[] places = {10100, 10101, 10200, 20400, 0};
        int place = places[random.nextInt(places.length)];
        int kind = random.nextInt(2);
        YearMonth month = YearMonth.of(2026, 9 + random.nextInt(2));
        Set<Integer> families = new HashSet<>();
        int size = 1 + random.nextInt(6);
        while (families.size() < size) {
            families.add(random.nextInt(12));
        }
        return families.stream().map(f -> new Given(f, kind, month, place)).toList();
    }

    private void register(List<Given> list, List<Given> standing, Map<String, Integer> sums) {
        List<Subject> subjects =
                list.stream()
                        .map(g -> new Subject("" + g.family(), List.of(), HINTS, g.help()))
                        .toList();
        FirstSightings counts =
                new FirstSightings(Collections.nCopies(list.size(), somebody), subjects);
        List<Sighting> sightings = new ArrayList<>();
        for (int row = 0; row < list.size(); row++) {
            for (Given other : standing) {
                if (other.family() == list.get(row).family()) {
                    sightings.add(
                            new Sighting(
                                    row,
                                    Verdict.SURE,
                                    9,
                                    new byte[16],
                                    other.kind(),
                                    other.month(),
                                    other.place()));
                }
            }
        }
        counts.add(sightings);
        Given any = list.getFirst();
        counts.first().forEach((scope, number) -> add(sums, scope, any, number.families()));
        standing.addAll(list);
    }

    /** What a charity takes off its count when it withdraws: where nobody else's help stands. */
    private static void withdraw(Given gone, List<Given> standing, Map<String, Integer> sums) {
        for (CountScope scope : CountScope.ALL) {
            boolean stands =
                    standing.stream()
                            .anyMatch(other ->
                                    other.family() == gone.family()
                                            && scope.isKnownBy(
                                                    gone.help(),
                                                    other.kind(),
                                                    other.month(),
                                                    other.place()));
            if (scope.counts(gone.help()) && !stands) {
                add(sums, scope, gone, -1);
            }
        }
    }

    private static void add(Map<String, Integer> sums, CountScope scope, Given at, int by) {
        sums.merge(cell(scope, at), by, (a, b) -> a + b == 0 ? null : a + b);
        sums.values().removeIf(sum -> sum == 0);
    }

    /** The cell that help lies in. */
    private static String cell(CountScope scope, Given help) {
        return scope.word()
                + (scope.ofKind() ? " " + help.kind() : "")
                + (scope.ofMonth() ? " " + help.month() : "")
                + switch (scope.area()) {
                    case UNION -> "";
                    case GOVERNORATE -> " " + help.place() / 10_000;
                    case DISTRICT -> " " + help.place() / 100;
                    case SUB_DISTRICT -> " " + help.place();
                };
    }

    private static Map<String, Integer> distinct(List<Given> standing) {
        Map<String, Set<Integer>> families = new HashMap<>();
        for (Given help : standing) {
            for (CountScope scope : CountScope.ALL) {
                if (scope.counts(help.help())) {
                    families.computeIfAbsent(cell(scope, help), c -> new HashSet<>())
                            .add(help.family());
                }
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        families.forEach((cell, some) -> numbers.put(cell, some.size()));
        return numbers;
    }
}
