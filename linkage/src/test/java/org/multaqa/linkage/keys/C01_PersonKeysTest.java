package org.multaqa.linkage.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

@DisplayName("The match keys of a person")
class C01_PersonKeysTest {
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,mother_name,birth_date,phone\n";

    @Test
    @DisplayName("are short texts of two or three parts, names as skeletons")
    void areTexts() {
        List<String> keys = texts(person("1,أحمد,خالد,الحلبي,,5/3/1980,0933123456"));
        assertThat(keys)
                .contains(
                        "PHONE_GIVEN|933123456|احمد",
                        "GIVEN_FATHER_YEAR|احمد+حلد|1980",
                        "FAMILY_DATE|حلب|1980.3.5");
        assertThat(keys).noneMatch(key -> key.startsWith("NUMBER"));
    }

    @Test
    @DisplayName("are the same for two writings of one person")
    void survive() {
        Set<String> one = keys("1,فاطمة,عبد الرحمن,الحداد,سارة,5/3/1980,0933123456");
        Set<String> other = keys("9,فاطمه,عبدالرحمان,حداد,سارا,1980-03-05,+963933123456");
        assertThat(one).isEqualTo(other);
    }

    @Test
    @DisplayName("leave something out each, so that no one mistake hides a person")
    void leaveOut() {
        Set<String> truth = keys("1,سلمى,خالد,الحلبي,هدى,5/3/1980,0933123456");
        for (String mistaken :
                List.of(
                        "2,غادة,خالد,الحلبي,هدى,5/3/1980,0933123456",
                        "2,سلمى,بسام,الحلبي,هدى,5/3/1980,0933123456",
                        "2,سلمى,خالد,النجار,هدى,5/3/1980,0933123456",
                        "2,سلمى,خالد,الحلبي,نوال,5/3/1980,0933123456",
                        "2,سلمى,خالد,الحلبي,هدى,6/8/1991,0933123456",
                        "2,سلمى,خالد,الحلبي,هدى,5/3/1980,0944999888",
                        "2,خالد,سلمى,الحلبي,,,")) {
            assertThat(keys(mistaken)).as(mistaken).containsAnyElementsOf(truth);
        }
    }

    @Test
    @DisplayName("come once for each phone, and of a name in two words for either")
    void severalValues() {
        List<String> keys = texts(person("1,محمد نور,خالد,الحلبي,,,0933123456 / 0944123456"));
        assertThat(keys)
                .contains("PHONE_GIVEN|933123456|محمد", "PHONE_GIVEN|944123456|نر")
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("of somebody else are others")
    void others() {
        Set<String> one = keys("1,سلمى,خالد,الحلبي,هدى,5/3/1980,0933123456");
        assertThat(keys("2,رهف,بسام,النجار,نوال,7/9/1992,0944999888"))
                .doesNotContainAnyElementsOf(one);
    }

    static NormalPerson person(String row) {
        return people(row).getFirst();
    }

    static List<NormalPerson> people(String rows) {
        byte[] bytes = (HEADER + rows).getBytes(StandardCharsets.UTF_8);
        List<NormalPerson> people = new ArrayList<>();
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list.csv", Map.of(), List.of())) {
            for (int i = 0; i < rows.lines().count(); i++) {
                people.add(NormalPerson.of(Objects.requireNonNull(records.next())));
            }
        }
        return people;
    }

    private static Set<String> keys(String row) {
        return new HashSet<>(texts(person(row)));
    }

    private static List<String> texts(NormalPerson person) {
        return PersonKeys.of(person).stream().map(PersonKeys.Key::text).toList();
    }
}
