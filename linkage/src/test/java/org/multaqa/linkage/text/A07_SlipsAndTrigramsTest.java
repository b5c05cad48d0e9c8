package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Slips and trigrams")
class A07_SlipsAndTrigramsTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "حرستا, حرستا, 0",
        "حرستا, حرسا, 1",
        "حرسا, حرستا, 1",
        "حرستا, خرستا, 1",
        "حرستا, حرتسا, 1",
        "رحستا, حرستا, 1",
        "حرستا, حرساة, 2",
        "حرستا, رحتسا, 2",
        "حرستا, دوما, 3",
        "ab, ba, 1",
        "'', ab, 2",
        "ca, abc, 3",
    })
    @DisplayName("of the hand are counted: left out, put in, mistaken, two neighbours exchanged")
    void slips(String one, String other, int slips) {
        assertThat(Slips.between(one, other, 2)).isEqualTo(Math.min(slips, 3));
        assertThat(Slips.between(one, other, 9)).isGreaterThanOrEqualTo(slips);
        assertThat(Slips.between(one, other, 0)).isEqualTo(slips == 0 ? 0 : 1);
    }

    @Test
    @DisplayName("of so many letters changed are never more than that many, seen from either side")
    void slipsMade() {
        System.out.println("seed " + seed);
        List<String> names = NameLists.men().names();
        for (int i = 0; i < 2_000; i++) {
            String name = names.get(random.nextInt(names.size()));
            int changes = random.nextInt(4);
            StringBuilder changed = new StringBuilder(name);
            for (int change = 0; change < changes; change++) {
                int at = random.nextInt(changed.length());
                if (random.nextBoolean() && changed.length() > 1) {
                    changed.deleteCharAt(at);
                } else {
                    changed.insert(at, 'ض');
                }
            }
            String other = changed.toString();
            int slips = Slips.between(name, other, 3);
            assertThat(slips).as("seed %d, %s, %s", seed, name, other).isLessThanOrEqualTo(changes);
            assertThat(Slips.between(other, name, 3)).isEqualTo(slips);
            assertThat(slips == 0).isEqualTo(name.equals(other));
        }
    }

    @Test
    @DisplayName("find of all shipped names those that comparing with each would find, best first")
    void trigrams() {
        System.out.println("seed " + seed);
        List<String> names =
                NameLists.families().names().stream().map(ArabicText::normalize).toList();
        TrigramIndex index = TrigramIndex.of(names);
        for (int i = 0; i < 60; i++) {
            String name = names.get(random.nextInt(names.size()));
            String wanted = name.substring(0, 1 + random.nextInt(name.length()));
            List<TrigramIndex.Match> all = new ArrayList<>();
            for (int text = 0; text < names.size(); text++) {
                double similarity = ArabicText.similarity(wanted, names.get(text));
                if (similarity >= 0.3) {
                    all.add(new TrigramIndex.Match(text, similarity));
                }
            }
            all.sort(Comparator.comparingDouble(TrigramIndex.Match::similarity).reversed());
            assertThat(index.find(wanted, 0.3, names.size()))
                    .as("seed %d, %s", seed, wanted)
                    .isEqualTo(all);
            int limit = Math.min(all.size(), 3);
            assertThat(index.find(wanted, 0.3, 3)).isEqualTo(all.subList(0, limit));
        }
        assertThat(index.find("", 0, 9)).isEmpty();
        assertThat(index.find("qqq", 0, 9)).isEmpty();
    }

    @Test
    @DisplayName("of names are shared out by rank, all shares together being one")
    void shares() {
        List<String> men = NameLists.read("male-names");
        assertThat(men).isNotEmpty().noneMatch(String::isBlank).noneMatch(n -> n.startsWith("#"));
        double[] shares = NameLists.men().shares();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += shares[i];
            assertThat(shares[i]).isPositive();
            assertThat(i > 0 && shares[i] > shares[i - 1]).isFalse();
        }
        assertThat(sum).isBetween(0.999999, 1.000001);
        String skeleton = Skeleton.of(PersonName.normal(men.getFirst()));
        assertThat(NameLists.share(skeleton, false, 0.5)).isBetween(shares[0] / 3, 0.3);
        assertThat(NameLists.share("ضضضض", false, 0.5)).isEqualTo(0.5);
    }
}
