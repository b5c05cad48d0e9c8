package org.multaqa.fourw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.fourw.SheetsAtTheCommandLine.Answer;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.SharedFiles;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A sheet of activities at the command line")
class ActivitySheetTest {
    private static final String OURS = "جمعية الياسمين";
    private static int month;

    @Autowired private SheetsAtTheCommandLine sheets;
    @Autowired private Activities activities;
    @Autowired private SampleUnion union;
    @TempDir private Path folder = Path.of("");
    private YearMonth ofThisTest = YearMonth.of(2026, 1);

    @BeforeEach
    void aMonthForEachTest() {
        union.yasmin();
        ofThisTest = YearMonth.of(2025, 1).plusMonths(month++);
    }

    private Answer bring(String csv) {
        return sheets.bring(SheetsAtTheCommandLine.csv(folder, csv), OURS, ofThisTest);
    }

    private List<Activity> stored() {
        List<Activity> all = new ArrayList<>();
        activities.ofReport(Actor.COMMAND, union.yasmin(), ofThisTest, all::add);
        return all;
    }

    private String only(ActivityField field) {
        assertThat(stored()).hasSize(1);
        return stored().getFirst().facts().text(field);
    }

    @Test
    @DisplayName("is stored row by row, and every row that holds data is reported by its number")
    void storedAndReported() {
        Answer answer =
                bring(
                        """
                        أنشطة جمعية الياسمين,,,,,,
                        ,,,,,,
                        المحافظة,رمز التجمع,التجمع,القطاع,النشاط,إجمالي المستفيدين,تاريخ البدء
                        ريف دمشق,C2342,حرستا,أمن غذائي,توزيع سلال غذائية,١٬٢٠٠,2026-02-20
                        ريف دمشق,C2342,حرستا,WASH,نقل مياه,-5,2026-02-20
                        ريف دمشق,C9999999,,WASH,نقل مياه,5,2026-02-20
                        ريف دمشق,C2342,حرستا,صحة,عيادة متنقلة,عشرون,31/02/2026

                        ريف دمشق,C2342,حرستا,صحة,عيادة متنقلة,لا يوجد,---
                        المجموع,,,,,1200,
                        """);
        assertThat(answer.report()).extracting(r -> r.row()).containsExactly(4, 5, 6, 7, 9, 10);
        assertThat(answer.outcomes())
                .containsExactly("stored", "refused", "refused", "refused", "stored", "skipped");
        assertThat(answer.row(4).place()).isEqualTo("C2342");
        assertThat(answer.row(5).field()).isEqualTo("total_reached");
        assertThat(answer.row(5).message()).contains("-5");
        assertThat(answer.row(6).field()).isEqualTo("admin4_pcode");
        assertThat(answer.row(7).field().split("; ")).contains("total_reached", "start_date");
        assertThat(stored()).extracting(Activity::sourceRow).containsExactly(4, 9);
        assertThat(stored().getFirst().facts().text(ActivityField.SECTOR)).isEqualTo("FSC");
        assertThat(stored().getFirst().facts().text(ActivityField.TOTAL_REACHED)).isEqualTo("1200");
        assertThat(stored().getLast().facts().values()).doesNotContainKey(ActivityField.START_DATE);
    }

    @Test
    @DisplayName("with حرستا alone is asked which of two places; the column of its level tells")
    void homonyms() {
        Answer asked = bring("المكان,القطاع,النشاط\nحرستا,صحة,عيادة\n");
        assertThat(asked.row(2).outcome()).isEqualTo("refused");
        assertThat(asked.row(2).field()).isEqualTo("location");
        assertThat(asked.row(2).message()).contains("which of two places", "SY030201", "C2342");
        assertThat(bring("التجمع,القطاع,النشاط\nحرستا,صحة,عيادة\n").row(2).place())
                .isEqualTo("C2342");
        assertThat(bring("الناحية,القطاع,النشاط\nحرستا,صحة,عيادة\n").row(2).place())
                .isEqualTo("SY030201");
    }

    @Test
    @DisplayName("tells homonyms by what stands around them, and refuses what contradicts")
    void aroundAndAgainst() {
        Answer answer =
                bring(
                        """
                        المحافظة,رمز الناحية,الناحية,التجمع,القطاع,النشاط
                        الرقة,,,المنصورة,صحة,عيادة
                        ,,,المنصورة,صحة,عيادة
                        حلب,SY030900,,,صحة,عيادة
                        ,SY030900,دوما,,صحة,عيادة
                        ,SY030900,مركز داريا,,صحة,عيادة
                        درعا,,,عربين,صحة,عيادة
                        ,,,دومما,صحة,عيادة
                        """);
        assertThat(answer.outcomes())
                .containsExactly(
                        "stored", "refused", "refused", "refused", "stored", "refused", "refused");
        assertThat(answer.row(3).message()).contains("which of");
        assertThat(answer.row(4).field()).isEqualTo("admin3_pcode");
        assertThat(answer.row(5).field()).isEqualTo("admin3_name");
        assertThat(answer.row(8).message()).contains("Perhaps").contains("Duma");
    }

    @Test
    @DisplayName("may name several places in one cell, parted in any of the usual ways")
    void severalPlaces() {
        for (String cell :
                List.of(
                        "\"دوما; عربين\"",
                        "دوما؛ عربين",
                        "دوما، عربين",
                        "دوما/عربين",
                        "دوما وعربين",
                        "\"دوما\nعربين\"")) {
            Answer answer =
                    bring("المحافظة,التجمع,القطاع,النشاط\nريف دمشق," + cell + ",صحة,عيادة\n");
            assertThat(answer.report()).as(cell).hasSize(1);
            assertThat(answer.report().getFirst().place().split("; ")).as(cell).hasSize(2);
            sheets.undo(answer);
        }
    }

    @Test
    @DisplayName("that is brought twice adds nothing the second time, and says that it is the same")
    void twice() {
        String csv =
                """
                التجمع,القطاع,النشاط,عدد الأسر
                عربين,صحة,عيادة,10
                عربين,صحة,عيادة,10
                عربين,صحة,عيادة,11
                """;
        Answer first = bring(csv);
        assertThat(first.outcomes()).containsExactly("stored", "stored", "stored");
        Answer second = bring(csv);
        assertThat(second.outcomes()).containsExactly("skipped", "skipped", "skipped");
        assertThat(second.said()).contains("very file");
        Answer more = bring(csv + "عربين,صحة,عيادة,10\n");
        assertThat(more.outcomes()).containsExactly("skipped", "skipped", "skipped", "stored");
        assertThat(stored()).hasSize(4);
        sheets.undo(first);
        assertThat(stored()).hasSize(1);
    }

    @Test
    @DisplayName(
            "stores nothing when it is to be strict and a row is refused, and reports the same")
    void strict() {
        Path sheet =
                SheetsAtTheCommandLine.csv(
                        folder, "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\nلا مكان,صحة,عيادة\n");
        Answer answer = sheets.bring(sheet, OURS, ofThisTest, true);
        assertThat(answer.outcome().orThrow().isDone()).isFalse();
        assertThat(answer.outcomes()).containsExactly("stored", "refused");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("keeps the names of others as written, words in either language, unknown sectors")
    void wordsAndNames() {
        Answer answer =
                bring(
                        """
                        الجهة المبلغة,القطاع,حالة النشاط,طريقة التقديم,سبق الوصول إليهم,رمز التجمع,النشاط
                        جمعية أخرى,الفضاء,In progress,نقداً,نعم,C2342,رحلة
                        """);
        assertThat(answer.outcomes()).containsExactly("stored");
        assertThat(answer.row(2).field().split("; ")).contains("reporting_org", "sector");
        assertThat(only(ActivityField.REPORTING_ORG)).isEqualTo("جمعية أخرى");
        assertThat(only(ActivityField.SECTOR)).isEqualTo("الفضاء");
        assertThat(only(ActivityField.STATUS)).isEqualTo("ongoing");
        assertThat(only(ActivityField.DELIVERY_MODALITY)).isEqualTo("cash");
        assertThat(only(ActivityField.REACHED_BEFORE)).isEqualTo("yes");
    }

    @Test
    @DisplayName("goes to the organisation that is named, also nearly, and to none of several")
    void whose() {
        Path sheet = SheetsAtTheCommandLine.csv(folder, "التجمع,القطاع,النشاط\nعربين,صحة,عيادة\n");
        assertThat(sheets.bring(sheet, "جمعيه الياسمين", ofThisTest).outcome())
                .isInstanceOf(Outcome.Done.class);
        Answer unknown = sheets.bring(sheet, "جمعية", ofThisTest);
        assertThat(unknown.outcome()).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("that is the template: its one row is an example and is left out")
    void template() {
        Answer answer =
                sheets.bring(
                        SharedFiles.named("fourw/template_4w_syria_ar_hxl.SYNTHETIC.csv"),
                        OURS,
                        ofThisTest);
        assertThat(answer.outcomes()).containsExactly("skipped");
    }

    @Test
    @DisplayName("of another country, tagged by HXL, is read without being asked, each row refused")
    void otherCountry() {
        Answer answer =
                sheets.bring(
                        SharedFiles.named("fourw/unhcr-3w-syria-regional-response.csv"),
                        OURS,
                        ofThisTest);
        assertThat(answer.report().stream().filter(r -> !r.outcome().equals("refused")).limit(3))
                .isEmpty();
        assertThat(answer.report()).hasSizeGreaterThan(1_300);
        assertThat(answer.report().getFirst().field()).contains("admin1_name");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("that is a list of families is shown mapped, and nothing of it is kept")
    void families() {
        for (String name :
                List.of(
                        "forms/synthetic_rows/charity_A_families.SYNTHETIC.csv",
                        "forms/synthetic_rows/charity_B_distribution_list.SYNTHETIC.xlsx",
                        "forms/synthetic_rows/cva_distribution_cp1256.SYNTHETIC.csv")) {
            Answer answer = sheets.bring(SharedFiles.named(name), OURS, ofThisTest);
            assertThat(answer.said()).contains("list of families", " = ");
            assertThat(answer.count("refused")).as(name).isGreaterThan(20);
            assertThat(answer.count("stored")).isZero();
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("whose HXL tags are spoilt is refused as a whole, cell by cell")
    void spoiltTags() {
        Answer spoilt =
                sheets.bring(SharedFiles.named("fourw/libhxl/input-invalid.csv"), OURS, ofThisTest);
        assertThat(spoilt.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(spoilt.said()).contains("Cell \u2068B3\u2069");
        Answer broken =
                sheets.bring(SharedFiles.named("fourw/libhxl/input-broken.xlsx"), OURS, ofThisTest);
        assertThat(broken.count("refused")).isEqualTo(broken.report().size()).isPositive();
        Answer json =
                sheets.bring(SharedFiles.named("fourw/cyclone-pam-3w.json"), OURS, ofThisTest);
        assertThat(json.report()).hasSize(2_510);
        assertThat(json.count("refused")).isEqualTo(2_510);
        assertThat(json.row(2).field()).contains("admin2_pcode").contains("sector");
    }
}
