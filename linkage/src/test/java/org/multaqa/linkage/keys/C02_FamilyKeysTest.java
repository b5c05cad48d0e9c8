package org.multaqa.linkage.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The match keys of a household")
class C02_FamilyKeysTest {

    @Test
    @DisplayName("know the couple from husband and wife, and from their child alone")
    void couple() {
        List<String> parents = keys("1,خالد,أحمد,الحلبي,,,\n2,هدى,بسام,النجار,,,");
        List<String> child = keys("7,سلمى,خالد,حلبي,هدى النجار,,");
        assertThat(parents).contains("COUPLE|حلد|هد|حلب");
        assertThat(child).contains("COUPLE|حلد|هد|حلب");
    }

    @Test
    @DisplayName("know orphans by their father and each other, one more or less on the list")
    void children() {
        List<String> three =
                keys("1,أحمد,خالد,الحلبي,,,\n2,بسام,خالد,الحلبي,,,\n3,سلمى,خالد,الحلبي,,,");
        List<String> two = keys("8,احمد,خالد,الحلبي,,,\n9,بسام,خالد,حلبي,,,");
        assertThat(two).containsAnyElementsOf(three);
        assertThat(two).contains("CHILDREN|حلد|حلب|احمد|بسم");
    }

    @Test
    @DisplayName("do not take brother and sister for a couple")
    void noCouple() {
        assertThat(keys("1,أحمد,خالد,الحلبي,,,\n2,سلمى,خالد,الحلبي,,,"))
                .noneMatch(key -> key.startsWith("COUPLE"));
    }

    private static List<String> keys(String rows) {
        return FamilyKeys.of(C01_PersonKeysTest.people(rows)).stream()
                .map(FamilyKeys.Key::text)
                .toList();
    }
}
