package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The skeleton of a name")
class A02_SkeletonTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "فاطمة, فاطمه, ta marbuta",
        "أحمد, احمد, hamza",
        "مصطفى, مصطفي, dots of the ya",
        "محمّد, محمد, shadda",
        "محـــمد, محمد, tatweel",
        "نظير, نضير, ظ and ض",
        "ذكريا, زكريا, ذ and ز",
        "طلال, تلال, ط and ت",
        "ثامر, سامر, ث and س",
        "الحداد, حداد, the article",
        "عبد الرحمن, عبد رحمن, the article of God's name",
        "أبو شعر, شعر, أبو",
        "ياسمين, ياسمن, a long vowel",
        "سارة, سارا, the last letter",
        "محممد, محمد, a letter twice",
    })
    @DisplayName("forgives")
    void forgives(String one, String other, String what) {
        assertThat(skeleton(one)).as(what).isEqualTo(skeleton(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"أحمد, محمد", "حسن, حسين", "خالد, وليد", "سلمى, سلام", "الحلبي, الحمصي"})
    @DisplayName("is of other names another, unless only long vowels part them")
    void tellsApart(String one, String other) {
        boolean vowelsOnly = one.equals("حسن") || one.equals("سلمى");
        assertThat(skeleton(one).equals(skeleton(other))).isEqualTo(vowelsOnly);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Mohammad, محمد",
        "Muhammed, محمد",
        "Mhamad, محمد",
        "Mohamed, محمد",
        "Ahmad, أحمد",
        "Ahmed, أحمد",
        "Youssef, يوسف",
        "Yusuf, يوسف",
        "Khaled, خالد",
        "Hussein, حسين",
        "Fatima, فاطمة",
        "Khadija, خديجة",
        "Aisha, عائشة",
        "Abdul Rahman, عبد الرحمن",
        "Abdelrahman, عبد الرحمن",
        "Nour Eddin, نور الدين",
        "Al-Halabi, الحلبي",
        "Mustafa, مصطفى",
        "Ghassan, غسان",
        "Said, سعيد",
    })
    @DisplayName("of a Latin spelling is that of the Arabic name")
    void readsLatin(String latin, String arabic) {
        assertThat(skeleton(latin)).isEqualTo(skeleton(arabic));
    }

    @Test
    @DisplayName("leaves most names apart: among the shipped ones no skeleton has many")
    void staysTelling() {
        Set<String> skeletons = new HashSet<>();
        NameLists.men().names().forEach(name -> skeletons.add(skeleton(name)));
        assertThat((double) skeletons.size() / NameLists.men().names().size()).isGreaterThan(0.7);
    }

    private static String skeleton(String written) {
        return Skeleton.of(PersonName.normal(written));
    }
}
