package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;

@DisplayName("The words for columns")
class HeaderVocabularyTest {
    private static Layout layout(HeaderVocabulary vocabulary, String name) {
        return vocabulary
                .finder()
                .find(SheetFile.read(SharedFiles.named(name), 5000).orThrow(), shape -> null)
                .orThrow();
    }

    private static long data(Layout layout) {
        return layout.rows().stream().filter(Layout.DataRow::isData).count();
    }

    /** The mapping as a person reads it: field by field with the title it was found under. */
    private static Map<String, String> mapping(Layout layout) {
        Map<String, String> mapping = new TreeMap<>();
        layout.columns()
                .forEach((field, column) -> mapping.put(field, layout.titles().get(column)));
        return mapping;
    }

    @Test
    @DisplayName("map the file of a charity's families, and leave what means none of the fields")
    void familyFile() {
        Layout layout =
                layout(
                        HeaderVocabulary.families(),
                        "forms/synthetic_rows/charity_A_families.SYNTHETIC.csv");
        assertThat(layout.headerRow()).isEqualTo(1);
        assertThat(data(layout)).isEqualTo(53);
        Map<String, String> expected = new TreeMap<>();
        expected.put("family_book_no", "رقم دفتر العائلة");
        expected.put("admin1", "المحافظة");
        expected.put("file_no", "رقم الملف");
        expected.put("application_date", "تاريخ تقديم الطلب");
        expected.put("head_name", "مُقدّم الطلب");
        expected.put("phone", "هاتف");
        expected.put("phone_mobile", "رقم الجوال");
        expected.put("address_origin", "العنوان في داريا");
        expected.put("address_current", "العنوان الحالي");
        expected.put("tenure", "حالة السكن");
        expected.put("family_rating", "تصنيف الأسرة");
        expected.put("monthly_rent", "الآجار الشهري");
        expected.put("hh_size", "عدد افراد الاسرة");
        expected.put("summary", "الملخص");
        expected.put("notes", "ملاحظات");
        expected.put("staff", "موظف الجمعية");
        assertThat(mapping(layout)).isEqualTo(expected);
    }

    @Test
    @DisplayName("map a distribution list below its title rows, with a header of two levels")
    void distributionList() {
        Layout layout =
                layout(
                        HeaderVocabulary.families(),
                        "forms/synthetic_rows/charity_B_distribution_list.SYNTHETIC.xlsx");
        assertThat(layout.headerRow()).isEqualTo(4);
        Map<String, String> expected = new TreeMap<>();
        expected.put("head_name", "اسم رب الأسرة");
        expected.put("wife_name", "اسم الزوجة");
        expected.put("national_id", "الرقم الوطني");
        expected.put("family_book_no", "رقم دفتر العائلة");
        expected.put("phone", "الهاتف");
        expected.put("admin1", "المحافظة");
        expected.put("city", "المدينة");
        expected.put("males", "عدد الأفراد ذكور");
        expected.put("females", "عدد الأفراد إناث");
        expected.put("displacement_status", "حالة الأسرة");
        expected.put("signature", "التوقيع");
        assertThat(mapping(layout)).isEqualTo(expected);
        assertThat(
                        layout.rows().stream()
                                .map(Layout.DataRow::skipped)
                                .filter(Objects::nonNull)
                                .map(Message::key))
                .contains("spreadsheet.row-example", "spreadsheet.row-total");
        assertThat(data(layout)).isEqualTo(50);
    }

    @Test
    @DisplayName("map a list of cash in windows-1256")
    void cash() {
        Layout layout =
                layout(
                        HeaderVocabulary.families(),
                        "forms/synthetic_rows/cva_distribution_cp1256.SYNTHETIC.csv");
        assertThat(mapping(layout))
                .isEqualTo(
                        Map.of(
                                "national_id", "National ID",
                                "admin1", "Governorate",
                                "date", "Date",
                                "amount", "Transfer value",
                                "notes", "ملاحظات"));
        assertThat(layout.value(layout.rows().getFirst().row(), "admin1")).isEqualTo("حمص");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "forms/synthetic_rows/charity_A_families.SYNTHETIC.csv, FAMILIES",
        "forms/synthetic_rows/charity_B_distribution_list.SYNTHETIC.xlsx, FAMILIES",
        "forms/synthetic_rows/cva_distribution_cp1256.SYNTHETIC.csv, FAMILIES",
        "forms/synthetic_rows/ground_truth_households.SYNTHETIC.csv, FAMILIES",
        "fourw/template_4w_syria_ar_hxl.SYNTHETIC.csv, FOURW",
        "fourw/unhcr-3w-syria-regional-response.csv, FOURW",
        "fourw/libhxl/input-valid.csv, FOURW"
    })
    @DisplayName("tell families from activities by the first rows of a sheet")
    void recognised(String name, Recognition.Kind kind) {
        List<Table.Row> rows = SheetFile.read(SharedFiles.named(name), 5000).orThrow().rows();
        assertThat(Recognition.among(rows).kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '!',
            value = {
                "م|اسم الجمعية|القطاع|النشاط|المحافظة|عدد المستفيدين!FOURW",
                "Organisation|Sector|Governorate|Men|Women!FOURW",
                "الاسم الثلاثي|اسم الأم|المحافظة|رقم الموبايل!FAMILIES",
                "م|المحافظة|ملاحظات!OTHER",
                "المادة|السعر|المخزن!OTHER"
            })
    @DisplayName("tell by what only one kind of sheet has")
    void telling(String titles, Recognition.Kind kind) {
        assertThat(Recognition.of(List.of(titles.split("\\|"))).kind()).isEqualTo(kind);
    }

    @Test
    @DisplayName(
            "of activities map the whole template by its tags, and the same by its titles alone")
    void template() {
        String name = "fourw/template_4w_syria_ar_hxl.SYNTHETIC.csv";
        Table tagged = SheetFile.read(SharedFiles.named(name), 100).orThrow();
        Table plain =
                new Table(
                        tagged.rows().stream().filter(row -> !TagRow.isTags(row)).toList(),
                        List.of());
        LayoutFinder finder = HeaderVocabulary.fourw().finder();
        Layout byTags = finder.find(tagged, shape -> null).orThrow();
        Layout byTitles = finder.find(plain, shape -> null).orThrow();
        assertThat(byTags.header().tagged()).isTrue();
        assertThat(byTags.columns())
                .hasSize(30)
                .containsEntry("boys", 22)
                .containsEntry("targeted", 28);
        assertThat(byTitles.header().tagged()).isFalse();
        assertThat(byTitles.columns()).isEqualTo(byTags.columns());
    }

    @Test
    @DisplayName("of activities map every proposed title and every column of the two masters")
    void columns() {
        Table table =
                SheetFile.read(SharedFiles.named("fourw/syria_4w_columns_hxl_ar.csv"), 100)
                        .orThrow();
        List<String> wrong = new ArrayList<>();
        for (Table.Row row : table.rows().subList(1, table.rows().size())) {
            for (String title : List.of(row.cell(1), row.cell(3))) {
                Optional<String> field = HeaderVocabulary.fourw().field(title);
                if (!title.isEmpty()
                        && !title.contains(",")
                        && !field.equals(Optional.of(row.cell(0)))) {
                    wrong.add(title + " -> " + field);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(table.rows().subList(1, table.rows().size()))
                .allMatch(row -> HxlTag.of(row.cell(4)).isPresent());
    }

    @Test
    @DisplayName("of activities know what stands below a merged title of beneficiaries")
    void twoLevels() {
        Table table =
                new Table(
                        List.of(
                                new Table.Row(1, List.of("تقرير الأنشطة لشهر آذار")),
                                new Table.Row(
                                        2,
                                        List.of(
                                                "الجمعية",
                                                "النشاط",
                                                "المستفيدون",
                                                "",
                                                "",
                                                "المحافظة")),
                                new Table.Row(3, List.of("", "", "ذكور", "إناث", "أطفال", "")),
                                new Table.Row(
                                        4,
                                        List.of(
                                                "سنابل القمح",
                                                "توزيع سلال",
                                                "٤",
                                                "٥",
                                                "٦",
                                                "حلب"))),
                        List.of());
        Layout layout = HeaderVocabulary.fourw().finder().find(table, shape -> null).orThrow();
        assertThat(layout.titles())
                .containsExactly(
                        "الجمعية",
                        "النشاط",
                        "المستفيدون ذكور",
                        "المستفيدون إناث",
                        "المستفيدون أطفال",
                        "المحافظة");
        assertThat(layout.columns())
                .isEqualTo(
                        Map.of(
                                "lead_org", 0,
                                "activity", 1,
                                "male_total", 2,
                                "female_total", 3,
                                "children_total", 4,
                                "admin1_name", 5));
        assertThat(layout.rows()).singleElement().matches(Layout.DataRow::isData);
    }

    @Test
    @DisplayName("have a name for people in both languages, and tags that are well written")
    void labels() {
        for (HeaderVocabulary vocabulary :
                List.of(HeaderVocabulary.fourw(), HeaderVocabulary.families())) {
            for (Field field : vocabulary.fields()) {
                assertThat(Texts.all().has(field.label())).as(field.label()).isTrue();
                assertThat(Texts.all().say(Language.ARABIC, field.label()))
                        .containsPattern("\\p{IsArabic}");
                assertThat(field.tags()).allMatch(HxlTag::isTag);
            }
        }
    }
}
