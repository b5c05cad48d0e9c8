package org.multaqa.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A list")
class B01_RecordsTest {

    @Test
    @DisplayName("is read by its headers, in whatever order; what has no column is empty")
    void byHeaders() {
        List<CanonicalRecord> read =
                read("family_name,record_id,Given_Name\nالحلبي,7,سلمى\n\nالحداد,8,خالد\n");
        assertThat(read).hasSize(2);
        assertThat(read.getFirst().value(Field.GIVEN_NAME)).isEqualTo("سلمى");
        assertThat(read.getFirst().value(Field.PHONE)).isEmpty();
        assertThat(read.getLast().line()).isEqualTo(4);
    }

    @Test
    @DisplayName("may have quotes, line ends in a cell, semicolons, a mark at its beginning")
    void asProgramsWrite() {
        String text =
                "\uFEFFrecord_id;given_name;place\r\n1;\"سلمى \"\"أم خالد\"\"\";\"دوما\nالسوق\"\r\n2;هدى;x";
        List<CanonicalRecord> read = read(text);
        assertThat(read.get(0).value(Field.GIVEN_NAME)).isEqualTo("سلمى \"أم خالد\"");
        assertThat(read.get(0).value(Field.PLACE)).isEqualTo("دوما\nالسوق");
        assertThat(read.get(1).line()).isEqualTo(4);
    }

    @Test
    @DisplayName("can have other headers, which are mapped, and columns that are passed over")
    void mapped() {
        String text = "رقم الملف,الاسم,الكنية,ملاحظات\n12,رهف,النجار,مريض سكري\n";
        Map<Field, String> mapped =
                Map.of(
                        Field.RECORD_ID,
                        "رقم الملف",
                        Field.GIVEN_NAME,
                        "الاسم",
                        Field.FAMILY_NAME,
                        "الكنية");
        try (Records records = Records.of(stream(text), "list.csv", mapped, List.of())) {
            assertThat(records.unknownColumns()).containsExactly("ملاحظات");
            CanonicalRecord record = Objects.requireNonNull(records.next());
            assertThat(record.value(Field.FAMILY_NAME)).isEqualTo("النجار");
        }
    }

    @Test
    @DisplayName("of rows becomes normal persons, field by field")
    void becomesNormal() {
        CanonicalRecord record =
                read("""
                record_id,given_name,father_name,family_name,sex,birth_date,national_id,phone,place
                1,الحاج أحمد,عبد الله,الحلبي,ذكر,٥/٣/١٩٧٠,1234567890,+963933123456,حي الميدان
                """)
                        .getFirst();
        NormalPerson person = NormalPerson.of(record);
        assertThat(person.given()).isEqualTo("احمد");
        assertThat(person.father()).isEqualTo("عبدالله");
        assertThat(person.sex()).isEqualTo('m');
        assertThat(person.birth().packed()).isEqualTo(19700305);
        assertThat(person.national()).isEqualTo("01234567890");
        assertThat(person.phones()).containsExactly("933123456");
        assertThat(person.place()).isEqualTo("ميدان");
    }

    @Test
    @DisplayName("with whole names in one column has them taken apart")
    void wholeNames() {
        NormalPerson person =
                NormalPerson.of(read("record_id,given_name\n1,رهف عبد الرحمن النجار\n").getFirst());
        assertThat(person.given()).isEqualTo("رهف");
        assertThat(person.father()).isEqualTo("عبدالرحمن");
        assertThat(person.family()).isEqualTo("النجار");
    }

    @Test
    @DisplayName("longer than any buffer is read without a byte lost where buffers meet")
    void longLists() {
        StringBuilder text = new StringBuilder("record_id,given_name,place\n");
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",سلمى,\"دوما ").append("ض".repeat(i % 7)).append("\"\n");
        }
        List<CanonicalRecord> read = read(text.toString());
        assertThat(read).hasSize(20_000);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).value(Field.PLACE))
                    .isEqualTo(("دوما " + "ض".repeat(i % 7)).strip());
        }
    }

    static List<CanonicalRecord> read(String text) {
        List<CanonicalRecord> read = new ArrayList<>();
        try (Records records = Records.of(stream(text), "list.csv", Map.of(), List.of())) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                read.add(record);
            }
        }
        return read;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
