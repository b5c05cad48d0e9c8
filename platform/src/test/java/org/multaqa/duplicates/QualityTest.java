package org.multaqa.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How well likely duplicates are found")
class QualityTest {
    private static final long SEED = 20261125;

    @Test
    @DisplayName("most twins of a register as people fill it, and few that are none")
    void mostTwinsAndFewOthers() {
        TwinGenerator.Register register = new TwinGenerator(SEED).register(2_000);
        long began = processorTime();
        Map<UUID, TwinGenerator.Typed> typed = new HashMap<>();
        register.typed().forEach(t -> typed.put(t.id(), t));
        Set<Set<UUID>> found = find(register);
        long took = (processorTime() - began) / 1_000_000;

        Map<String, int[]> byKind = new TreeMap<>();
        Set<Set<UUID>> right = new HashSet<>();
        register.twins()
                .forEach((pair, how) -> {
                    int[] counts = byKind.computeIfAbsent(how, h -> new int[2]);
                    counts[1]++;
                    if (found.contains(pair)) {
                        counts[0]++;
                        right.add(pair);
                    } else if (counts[1] - counts[0] <= 2) {
                        System.out.println("missed, " + how + ": " + said(pair, typed));
                    }
                });
        found.stream()
                .filter(p -> !register.twins().containsKey(p))
                .limit(12)
                .forEach(p -> System.out.println("not twins: " + said(p, typed)));
        double precision = (double) right.size() / found.size();
        double recall = (double) right.size() / register.twins().size();
        System.out.printf(
                "duplicates, seed %d: %d entries, %d true pairs, %d found; precision %.3f, recall"
                        + " %.3f, %d ms of processor time%n",
                SEED,
                register.typed().size(),
                register.twins().size(),
                found.size(),
                precision,
                recall,
                took);
        byKind.forEach(
                (how, counts) -> System.out.printf("  %s: %d of %d%n", how, counts[0], counts[1]));
        assertThat(precision).isGreaterThan(0.85);
        assertThat(recall).isGreaterThan(0.85);
    }

    @Test
    @DisplayName("in a register of ten thousand, without comparing each with each")
    void inALargeRegister() {
        TwinGenerator.Register register = new TwinGenerator(SEED + 1).spread(10_000);
        long began = processorTime();
        int found = find(register).size();
        System.out.printf(
                "duplicates, seed %d: %d entries looked through in %d ms of processor time, %d pairs%n",
                SEED + 1, register.typed().size(), (processorTime() - began) / 1_000_000, found);
        assertThat(found).isPositive();
    }

    @Test
    @DisplayName("not النور in Homs and النور in Aleppo, not الأمل and الأمل والعطاء")
    void notTheHardOnes() {
        assertThat(likely("جمعية النور", "SY04", "جمعية النور", "SY02")).isFalse();
        assertThat(likely("جمعية الأمل", "SY04", "جمعية الأمل والعطاء", "SY04")).isFalse();
        assertThat(likely("جمعية الأمل", "SY04", "جمعية العمل", "SY04")).isFalse();
        assertThat(likely("جمعية البر في حلب", null, "جمعية البر في حمص", null)).isFalse();
        assertThat(likely("الجمعية الخيرية", "SY04", "جمعية الإحسان الخيرية", "SY04")).isFalse();
        assertThat(
                        likely(
                                "اتحاد الجمعيات الخيرية بدمشق",
                                "SY01",
                                "اتحاد الجمعيات الخيرية بحلب",
                                "SY02"))
                .isFalse();
        assertThat(
                        likely(
                                "جمعية سنابل الفجر لرعاية الأيتام",
                                "SY04",
                                "جمعية سنابل الفجر الصحية",
                                "SY04"))
                .isFalse();
    }

    @Test
    @DisplayName("ج. سنابل الفجر الخيريه is جمعية سنابل الفجر الخيرية, and Sanabel al-Fajr too")
    void theseAreTwins() {
        String name = "جمعية سنابل الفجر الخيرية";
        for (String other :
                List.of(
                        "ج. سنابل الفجر الخيريه",
                        "سنابل الفجر",
                        "جمعيّة سنابل فجر",
                        "مؤسسة سنابل الفجر",
                        "جمعية الفجر سنابل",
                        "جمعية سنابل الفجر للتنمية",
                        "جمعية سنابل الفحر الخيرية",
                        "جمعية سنابلالفجر الخيرية",
                        "Sanabel al-Fajr Charity",
                        "Sanabil Alfajr")) {
            assertThat(likely(name, "SY04", other, "SY04")).as(other).isTrue();
        }
        assertThat(likely("جمعية عبد الله", "SY04", "جمعية عبدالله", "SY04")).isTrue();
    }

    /** Of this thread alone: other work of the machine does not count. */
    private static long processorTime() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean likely(
            String one,
            @org.jspecify.annotations.Nullable String onePlace,
            String other,
            @org.jspecify.annotations.Nullable String otherPlace) {
        return Likeness.score(typed(one, onePlace), typed(other, otherPlace)) >= Likeness.LIKELY;
    }

    private static Entry typed(String name, @org.jspecify.annotations.Nullable String place) {
        return new TwinGenerator.Typed(UUID.randomUUID(), name, null, place, place, null).entry();
    }

    private static Set<Set<UUID>> find(TwinGenerator.Register register) {
        EntryIndex index = new EntryIndex();
        List<Entry> entries = register.typed().stream().map(TwinGenerator.Typed::entry).toList();
        entries.forEach(index::add);
        Set<Set<UUID>> found = new HashSet<>();
        for (Entry entry : entries) {
            for (Entry candidate : index.candidates(entry)) {
                if (Likeness.score(entry, candidate) >= Likeness.LIKELY) {
                    found.add(Set.of(entry.id(), candidate.id()));
                }
            }
        }
        return found;
    }

    private static String said(Set<UUID> pair, Map<UUID, TwinGenerator.Typed> typed) {
        return pair.stream()
                .map(typed::get)
                .map(t -> t.nameAr() + " (" + t.nameEn() + ", " + t.place() + ", " + t.year() + ")")
                .reduce((a, b) -> a + "  <>  " + b)
                .orElse("");
    }
}
