package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.text.Slips;

@DisplayName("A search by name")
class NameSearchTest {
    private static final String SANABEL = "جمعية سنابل الزيزفون الخيرية";
    private static final Index INDEX =
            Names.of(
                    SANABEL,
                    "جمعية سنابل الكرز للتنمية",
                    "مؤسسة ظلال الزيتون",
                    "جمعية أيادي الأقحوان والزيتون",
                    "جمعية مناهل العلم",
                    "رابطة شبكات الجسور الثلاثة");

    @Test
    @DisplayName("takes words in any order, beginnings, hamza and article as they come")
    void takesWordsInAnyOrder() {
        assertThat(first("الزيزفون سنابل")).first().isEqualTo(SANABEL);
        assertThat(first("سنا زيز")).first().isEqualTo(SANABEL);
        assertThat(first("ايادي اقحوان")).containsExactly("جمعية أيادي الأقحوان والزيتون");
        assertThat(first("زيتون"))
                .containsExactlyInAnyOrder("مؤسسة ظلال الزيتون", "جمعية أيادي الأقحوان والزيتون");
        assertThat(first("تنميه")).containsExactly("جمعية سنابل الكرز للتنمية");
    }

    @Test
    @DisplayName(
            "puts what is written as typed before what only begins so, and that before the alike")
    void putsTheExactFirst() {
        Index index = Names.of("جمعية نورس", "جمعية نور", "جمعية نوار الربيع", "جمعية نور الربيع");
        assertThat(Names.first(index, "نور", 10))
                .containsExactly("جمعية نور", "جمعية نور الربيع", "جمعية نورس");
        assertThat(Names.first(index, "جمعية نور الربيع", 10))
                .containsExactly("جمعية نور الربيع", "جمعية نوار الربيع");
        Ranking ranking = Names.ranking(index, "جمعية نور الربيع");
        assertThat(ranking.fitting()).isEqualTo(1);
        assertThat(ranking.alike()).isEqualTo(1);
    }

    @Test
    @DisplayName("forgives misspelling, and a kind that was taken for another")
    void forgives() {
        assertThat(first("سنابل الزيفزون")).first().isEqualTo(SANABEL);
        assertThat(first("صنابل الزيزفن الخيريه")).first().isEqualTo(SANABEL);
        assertThat(first("مؤسسة سنابل الزيزفون")).first().isEqualTo(SANABEL);
        assertThat(first("مناهيل")).containsExactly("جمعية مناهل العلم");
    }

    @Test
    @DisplayName("finds nothing where nothing is like it")
    void findsNothing() {
        assertThat(first("قرطاسية")).isEmpty();
        assertThat(first("xyz")).isEmpty();
    }

    @Test
    @DisplayName("lets a profile that nobody confirmed for long stand behind its like")
    void letsTheStaleStandBehind() {
        Listed fresh = Names.listed("جمعية مواسم المطر الثانية", null, Names.NOW);
        Listed stale =
                Names.listed(
                        "جمعية مواسم المطر الأولى", null, Names.NOW.minus(Duration.ofDays(400)));
        Index index = Names.index(List.of(stale, fresh));
        assertThat(Names.first(index, "مواسم المطر", 10))
                .containsExactly(fresh.nameAr(), stale.nameAr());
        assertThat(Names.first(index, "مواسم المطر الاولى", 10))
                .as("asked for by its whole name it is first all the same")
                .first()
                .isEqualTo(stale.nameAr());
    }

    @Test
    @DisplayName("pages through everything once, in the same order as all at once")
    void pagesThroughEverything() {
        Index index = Names.index(Names.invented(700));
        for (String typed : List.of("جمعية", "الكرز", "سنابل الزيزفن")) {
            Ranking ranking = Names.ranking(index, typed);
            List<Long> paged = new ArrayList<>();
            long after = -1;
            for (long[] page = ranking.page(after, 7); page.length > 0; ) {
                Arrays.stream(page).forEach(paged::add);
                after = page[page.length - 1];
                page = ranking.page(after, 7);
            }
            assertThat(paged)
                    .containsExactly(Arrays.stream(ranking.sorted()).boxed().toArray(Long[]::new));
        }
    }

    @Test
    @DisplayName("counts letters changed, missing, added and swapped")
    void countsLetters() {
        assertThat(Slips.between("كرز", "كرز", 2)).isZero();
        assertThat(Slips.between("كرز", "كزر", 2)).isEqualTo(1);
        assertThat(Slips.between("كرز", "كز", 2)).isEqualTo(1);
        assertThat(Slips.between("كرز", "كررز", 2)).isEqualTo(1);
        assertThat(Slips.between("زيزفون", "زيتون", 2)).isEqualTo(2);
        assertThat(Slips.between("زيزفون", "ياسمين", 2)).isEqualTo(3);
    }

    private static List<String> first(String typed) {
        return Names.first(INDEX, typed, 10);
    }
}
