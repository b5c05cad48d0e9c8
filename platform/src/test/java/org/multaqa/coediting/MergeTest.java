package org.multaqa.coediting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two texts that began as one")
class MergeTest {
    private static final int TRIES = 5_000;

    @Test
    @DisplayName("are joined word by word where each side has changed other words")
    void otherWords() {
        String base = "توزيع سلل غذائية في دوما كل شهر";
        Merge.Merged merged =
                Merge.of(
                        base,
                        "توزيع سلل غذائية وصحية في دوما كل شهر",
                        "توزيع سلل غذائية في دوما وحرستا كل شهر");
        assertThat(merged.text()).isEqualTo("توزيع سلل غذائية وصحية في دوما وحرستا كل شهر");
        assertThat(merged.marked()).isFalse();
    }

    @Test
    @DisplayName("show both, marked, where both have changed the same words")
    void sameWords() {
        Merge.Merged merged =
                Merge.of(
                        "نلتقي يوم الأحد صباحاً",
                        "نلتقي يوم الاثنين صباحاً",
                        "نلتقي يوم الخميس صباحاً");
        assertThat(merged.text()).isEqualTo("نلتقي يوم ⟦الاثنين⟧ ⟦الخميس⟧ صباحاً");
        assertThat(merged.marked()).isTrue();
        assertThat(Merge.of("أ ب ج", "أ ج", "أ د ج").text()).isEqualTo("أ ⟦—⟧ ⟦د⟧ ج");
    }

    @Test
    @DisplayName("keep their lines, whichever side has broken them")
    void lines() {
        assertThat(Merge.of("أ\nب\n", "أ\nب\nج\n", "أول\nب\n").text()).isEqualTo("أول\nب\nج\n");
        assertThat(Merge.of("أ ب", "أ\nب", "أ ب ج").text()).isEqualTo("أ\nب ج");
        assertThat(Merge.of("", "سطر لنا", "سطر لهم").text()).isEqualTo("⟦سطر لنا⟧ ⟦سطر لهم⟧ ");
    }

    @Test
    @DisplayName("lose nothing that either side wrote, nor what neither has touched")
    void nothingIsLost() {
        long seed = 20261208;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            List<String> base = new ArrayList<>();
            // Half of them say a word several times, and it is not told which one was kept.
            boolean once = i % 2 == 0;
            for (int k = random.nextInt(30); k > 0; k--) {
                base.add("w" + (once ? k : random.nextInt(12)));
            }
            List<String> mine = changed(base, "m", random);
            List<String> theirs = changed(base, "t", random);
            String was = String.join(" ", base);
            String my = String.join(" ", mine);
            String their = String.join(" ", theirs);
            Merge.Merged merged = Merge.of(was, my, their);
            Set<String> said = words(merged.text());
            mine.stream()
                    .filter(it -> it.startsWith("m"))
                    .forEach(it ->
                            assertThat(said).as(was + " | " + my + " | " + their).contains(it));
            theirs.stream()
                    .filter(it -> it.startsWith("t"))
                    .forEach(it ->
                            assertThat(said).as(was + " | " + my + " | " + their).contains(it));
            if (once) {
                Set<String> both = new HashSet<>(mine);
                both.retainAll(theirs);
                both.retainAll(base);
                assertThat(said).as(was + " | " + my + " | " + their).containsAll(both);
            }
            assertThat(words(Merge.of(was, their, my).text())).isEqualTo(said);
            assertThat(Merge.of(was, my, was).text()).isEqualTo(my);
            assertThat(Merge.of(was, was, their).text()).isEqualTo(their);
            assertThat(Merge.of(was, my, my).text()).isEqualTo(my);
            if (!merged.marked()) {
                assertThat(merged.text()).doesNotContain(Merge.OPENS);
            }
        }
    }

    @Test
    @DisplayName("are joined without a mark where one side wrote only behind the other")
    void apart() {
        long seed = 20261209;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TRIES; i++) {
            String front = some(random, "a");
            String back = some(random, "b");
            String mine = String.join(" ", changed(List.of(front.split(" ")), "m", random));
            String theirs = String.join(" ", changed(List.of(back.split(" ")), "t", random));
            Merge.Merged merged =
                    Merge.of(
                            front + " middle1 middle2 " + back,
                            mine + " middle1 middle2 " + back,
                            front + " middle1 middle2 " + theirs);
            assertThat(merged.marked()).isFalse();
            assertThat(merged.text().strip().replaceAll("\\s+", " "))
                    .isEqualTo(
                            (mine + " middle1 middle2 " + theirs).strip().replaceAll("\\s+", " "));
        }
    }

    private static String some(SplittableRandom random, String letter) {
        List<String> words = new ArrayList<>();
        for (int k = random.nextInt(1, 8); k > 0; k--) {
            words.add(letter + k);
        }
        return String.join(" ", words);
    }

    /** Some words struck out, some new ones, each of which is met nowhere else. */
    private static List<String> changed(List<String> base, String side, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        int number = 0;
        for (String word : base) {
            if (random.nextInt(8) == 0) {
                words.add(side + number++);
            }
            if (random.nextInt(6) > 0) {
                words.add(word);
            }
        }
        if (random.nextInt(4) == 0) {
            words.add(side + number);
        }
        return words;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.split("[\\s⟦⟧]+")));
        words.remove("");
        words.remove(Merge.STRUCK);
        return words;
    }
}
