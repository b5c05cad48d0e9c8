package org.multaqa.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A person's name")
class A01_PersonNameTest {

    @Test
    @DisplayName("is the same with and without titles, harakat, tatweel and hamza")
    void forgivesWhatMeansNothing() {
        assertThat(PersonName.normal("الحاج أحمـد"))
                .isEqualTo(PersonName.normal("احمد"))
                .isEqualTo(PersonName.normal("أَحْمَد"))
                .isEqualTo("احمد");
        assertThat(PersonName.normal("د. سلمى")).isEqualTo("سلمي");
        assertThat(PersonName.normal("المرحوم محمد")).isEqualTo("محمد");
    }

    @Test
    @DisplayName("keeps a title that is all there is: الشيخ is a family name too")
    void keepsATitleThatIsTheName() {
        assertThat(PersonName.normal("الشيخ")).isEqualTo("الشيخ");
        assertThat(PersonName.normal("الحاج")).isEqualTo("الحاج");
    }

    @Test
    @DisplayName("written in two words or in one is one name")
    void joinsCompounds() {
        assertThat(PersonName.normal("عبد الرحمن")).isEqualTo(PersonName.normal("عبدالرحمن"));
        assertThat(PersonName.normal("نور الدين")).isEqualTo(PersonName.normal("نورالدين"));
        assertThat(PersonName.normal("أبو زيد")).isEqualTo(PersonName.normal("ابوزيد"));
        assertThat(PersonName.normal("Abd Al Rahman")).isEqualTo("abdrahman");
    }

    @Test
    @DisplayName("is nothing where a clerk wrote that there is nothing")
    void isNothing() {
        for (String nothing : List.of("", " ", "-", "///", "لا يوجد", "غير معروف", "N/A")) {
            assertThat(PersonName.normal(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    @DisplayName("that stands whole in one cell is taken apart: given, father, grandfather, family")
    void isTakenApart() {
        assertThat(PersonName.whole("سلمى عبد الرحمن الحلبي"))
                .containsExactly("سلمي", "عبدالرحمن", "", "الحلبي");
        assertThat(PersonName.whole("سلمى خالد أحمد الحلبي"))
                .containsExactly("سلمي", "خالد", "احمد", "الحلبي");
        assertThat(PersonName.whole("سلمى الحلبي")).containsExactly("سلمي", "", "", "الحلبي");
    }

    @Test
    @DisplayName("in normal form is its own normal form, for every name that is shipped")
    void isStable() {
        for (var list : List.of(NameLists.men(), NameLists.women(), NameLists.families())) {
            for (String name : list.names()) {
                String once = PersonName.normal(name);
                assertThat(PersonName.normal(once)).as(name).isEqualTo(once);
            }
        }
    }
}
