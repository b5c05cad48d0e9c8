package org.multaqa.linkage.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

@DisplayName("A record that says everything")
class C03_EveryKindTest {
    private static final String HEADER =
            "record_id,given_name,father_name,grandfather_name,family_name,mother_name,sex,"
                    + "birth_date,national_id,family_book,phone,place,address_1,address_2,suburb,"
                    + "postcode\n";
    private static final String ROW =
            "1,سلمى,خالد,أحمد,الحلبي,هدى,أنثى,5/3/1980,01234567890,4455,0933123456,دوما,شارع 3,"
                    + "طابق 2,الميدان,1011\n";

    @Test
    @DisplayName("has a key of each kind, each with a text of its own")
    void allKinds() {
        List<PersonKeys.Key> keys = PersonKeys.of(person(ROW));
        Set<KeyKind> kinds = keys.stream().map(PersonKeys.Key::kind).collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(EnumSet.allOf(KeyKind.class));
        assertThat(keys).extracting(PersonKeys.Key::text).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("says no more where a field is another: no key of a kind with it stays the same")
    void eachFieldMatters() {
        List<String> before =
                PersonKeys.of(person(ROW)).stream().map(PersonKeys.Key::text).toList();
        String another =
                "1,غادة,بسام,نبيل,النجار,نوال,أنثى,6/4/1991,09876543210,7788,0944999888,حرستا,"
                        + "ساحة 9,مدخل 7,المزة,2022\n";
        assertThat(PersonKeys.of(person(another)))
                .extracting(PersonKeys.Key::text)
                .hasSameSizeAs(before)
                .doesNotContainAnyElementsOf(before);
    }

    private static NormalPerson person(String row) {
        byte[] bytes = (HEADER + row).getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list.csv", Map.of(), List.of())) {
            return NormalPerson.of(Objects.requireNonNull(records.next()));
        }
    }
}
