package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.linkage.keys.PersonKeys;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

@Tag("browser")
@DisplayName("A page makes of a record the same normal form and the same keys as the program")
class A01_SameFormsAndKeysTest {
    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    @DisplayName("Of the rows of invented charities, Arabic and Latin, with all their slips")
    void inventedLists(long seed) {
        assertSame(rows(seed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ﷲ",
                "عبد الرحمن",
                "ﻣﺤﻤﺪ",
                "مُحَمَّد",
                "محـــمد",
                "عالء",
                "الحاج أبو أحمد",
                "Abdul-Rahman",
                "Mhamad Nur Eddine",
                "ﬁras",
                "①②③٤٥٦",
                "۰۹۴۴ ۱۲۳ ۴۵۶ / 00963 944-123-457",
                "9.3E+9",
                "0123456789",
                "03041952361.0",
                "٣ أيار ١٩٨٥",
                "1/1/1990",
                "31.12.85",
                "44927",
                "لا يوجد",
                "---",
                "ʻAlī Ḥusayn",
                "İSTANBUL ı ß",
                "𝐌𝐨𝐡𝐚𝐦𝐞𝐝 👨‍👩‍👧",
                "\u200fمحمد\u200e\u00a0علي\u3000"
            })
    @DisplayName("Of whatever people, machines and fonts leave in a cell")
    void oddCells(String cell) {
        Map<String, String> record = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            record.put(field.header(), cell);
        }
        assertSame(List.of(record));
    }

    /** Browsers may know characters that are younger than this JDK. */
    @Test
    @DisplayName("Of every single character that the JDK knows, in each kind of field")
    void everyCharacter() {
        int block = 0x2000;
        for (int from = 0; from < 0x10000; from += block) {
            List<Integer> known =
                    IntStream.range(from, from + block)
                            .filter(c -> Character.isDefined(c) && !Character.isSurrogate((char) c))
                            .boxed()
                            .toList();
            String forms = EncoderPage.ask("characters", Map.of("characters", known));
            assertThat(forms.lines())
                    .containsExactlyElementsOf(known.stream().map(c -> form((char) (int) c)).toList());
        }
    }

    private static String form(char c) {
        NormalPerson person =
                NormalPerson.of(
                        CanonicalRecord.of(
                                Map.of(
                                        Field.GIVEN_NAME, "ab" + c + "12",
                                        Field.NATIONAL_ID, "ab" + c + "12",
                                        Field.BIRTH_DATE, c + "5/1985",
                                        Field.PHONE, "09" + c + "44123456",
                                        Field.PLACE, c + "ab",
                                        Field.SEX, String.valueOf(c))));
        return Integer.toHexString(c) + "|" + String.join("|", shown(person).values());
    }

    private static void assertSame(List<Map<String, String>> records) {
        List<Map<String, String>> forms = EncoderPage.ask("normalise", Map.of("records", records));
        List<List<String>> keys = EncoderPage.ask("keys", Map.of("records", records));
        for (int i = 0; i < records.size(); i++) {
            NormalPerson person = NormalPerson.of(canonical(records.get(i)));
            assertThat(forms.get(i)).as("%s", records.get(i)).isEqualTo(shown(person));
            assertThat(keys.get(i))
                    .as("%s", records.get(i))
                    .isEqualTo(PersonKeys.blind(person));
        }
    }

    private static CanonicalRecord canonical(Map<String, String> record) {
        Map<Field, String> written = new EnumMap<>(Field.class);
        record.forEach((name, value) -> written.put(Field.of(name).orElseThrow(), value));
        return CanonicalRecord.of(written);
    }

    private static Map<String, String> shown(NormalPerson person) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("given_name", person.given());
        shown.put("father_name", person.father());
        shown.put("grandfather_name", person.grandfather());
        shown.put("family_name", person.family());
        shown.put("mother_name", person.mother());
        shown.put("sex", person.sex() == 0 ? "" : String.valueOf(person.sex()));
        String date = person.birth().isUnknown() ? "" : String.valueOf(person.birth().year());
        date += person.birth().month() == 0 ? "" : "-%02d".formatted(person.birth().month());
        date += person.birth().day() == 0 ? "" : "-%02d".formatted(person.birth().day());
        shown.put("birth_date", date);
        shown.put("national_id", person.national());
        shown.put("phone", String.join(" ", person.phones()));
        shown.put("family_book", person.book());
        shown.put("registry", person.registry());
        shown.put("place", person.place());
        shown.put("address_1", person.address1());
        shown.put("address_2", person.address2());
        shown.put("suburb", person.suburb());
        shown.put("postcode", person.postcode());
        shown.put("state", person.state());
        shown.put("household_id", person.household());
        return shown;
    }

    private static List<Map<String, String>> rows(long seed) {
        List<Map<String, String>> rows = new ArrayList<>();
        byte[] csv = Invented.csv(500, seed).getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(csv), "list.csv", Map.of(), List.of())) {
            CanonicalRecord record = records.next();
            while (record != null) {
                Map<String, String> row = new LinkedHashMap<>();
                for (Field field : Field.values()) {
                    row.put(field.header(), record.value(field));
                }
                rows.add(row);
                record = records.next();
            }
        }
        System.out.println(rows.size() + " rows of seed " + seed);
        return rows;
    }
}
