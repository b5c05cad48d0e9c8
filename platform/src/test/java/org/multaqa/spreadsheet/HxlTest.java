package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.language.Texts;

@DisplayName("A sheet with HXL tags")
class HxlTest {
    private static final List<Field> FIELDS =
            List.of(
                    field("organisation", "#org", "#org+prog"),
                    field("partner", "#org+impl"),
                    field("sector", "#sector"),
                    field("subsector", "#subsector"),
                    field("country", "#country"),
                    field("governorate", "#adm1"),
                    field("reported", "#date+reported"),
                    field("event", "#description"),
                    field("targeted", "#targeted"),
                    field("women_targeted", "#targeted+f"),
                    field("men_targeted", "#targeted+m"),
                    field("affected", "#affected"),
                    field("men", "#reached+m"),
                    field("boys", "#reached+m+children"));

    @TempDir private Path folder = Path.of("");

    private static Field field(String key, String... tags) {
        return Field.optional(key, "x").tagged(tags);
    }

    private static Outcome<Layout> find(Path file) {
        // What is remembered of a sheet would be wrong: with tags it is not asked.
        return SheetFile.read(file, 10_000)
                .then(table ->
                        new LayoutFinder(FIELDS)
                                .find(
                                        table,
                                        shape -> {
                                            throw new AssertionError("asked for " + shape);
                                        }));
    }

    private Outcome<Layout> find(String csv) throws IOException {
        return find(Files.writeString(folder.resolve("tagged.csv"), csv));
    }

    private static List<String> column(Layout layout, String field) {
        return layout.rows().stream()
                .filter(Layout.DataRow::isData)
                .map(r -> layout.value(r.row(), field))
                .toList();
    }

    private static List<String> said(Outcome<?> outcome, Language language) {
        return ((Outcome.Refused<?>) outcome)
                .problems().stream()
                        .map(Problem::message)
                        .map(m -> Texts.all().say(language, m))
                        .map(text -> text.replaceAll("[\u2068\u2069]", ""))
                        .toList();
    }

    @Test
    @DisplayName("needs nobody to say what its columns are, whatever stands above the tags")
    void valid() {
        Layout layout = find(SharedFiles.named("fourw/libhxl/input-valid.csv")).orThrow();
        assertThat(layout.header().tagged()).isTrue();
        assertThat(layout.columns())
                .isEqualTo(
                        Map.of(
                                "sector", 1,
                                "subsector", 2,
                                "organisation", 3,
                                "women_targeted", 4,
                                "men_targeted", 5,
                                "country", 6,
                                "governorate", 7,
                                "reported", 8));
        assertThat(layout.titles()).startsWith("Registro", "Sector/Cluster");
        assertThat(column(layout, "organisation")).containsExactly("ACNUR", "OMS", "UNICEF", "OMS");
        assertThat(column(layout, "governorate"))
                .containsExactly("Los Santos", "Cauca", "Chocó", "Amazonas");
        assertThat(layout.address(layout.rows().getFirst().row(), "sector")).contains("B4");
    }

    @Test
    @DisplayName("may have merged cells")
    void merged() {
        Layout layout = find(SharedFiles.named("fourw/libhxl/input-merged.xlsx")).orThrow();
        assertThat(column(layout, "sector")).containsExactly("WASH", "Salud", "Educación", "WASH");
        assertThat(column(layout, "reported").getFirst()).isEqualTo("1 March 2015");
    }

    @Test
    @DisplayName("may have several rows above its tags and columns without one")
    void severalHeaders() {
        Layout layout =
                find(SharedFiles.named("fourw/libhxl/input-multiple-headers.csv")).orThrow();
        assertThat(layout.titles())
                .containsExactly("Org", "No hashtag", "Province", "Number affected");
        assertThat(layout.columns())
                .isEqualTo(Map.of("organisation", 0, "governorate", 2, "affected", 3));
        assertThat(column(layout, "organisation")).containsExactly("Org X", "Org Y");
    }

    @Test
    @DisplayName("is read where a workbook gives a wrong measure of itself")
    void wrongDimension() {
        Layout layout = find(SharedFiles.named("fourw/libhxl/input-broken.xlsx")).orThrow();
        assertThat(layout.rows()).hasSize(6431).allMatch(Layout.DataRow::isData);
        assertThat(column(layout, "event").getFirst()).isEqualTo("Abyie: Flood - 01/07/2018");
        assertThat(layout.columns()).doesNotContainKey("affected");
    }

    @Test
    @DisplayName("of a regional response plan needs no mapping")
    void response() {
        Layout layout =
                find(SharedFiles.named("fourw/unhcr-3w-syria-regional-response.csv")).orThrow();
        assertThat(layout.columns())
                .isEqualTo(Map.of("country", 0, "governorate", 1, "sector", 4, "organisation", 7));
        assertThat(layout.rows()).hasSizeGreaterThan(1300).allMatch(Layout.DataRow::isData);
    }

    @Test
    @DisplayName("whose tags lost their sign names every cell of them")
    void withoutSigns() {
        Outcome<Layout> refused = find(SharedFiles.named("fourw/libhxl/input-invalid.csv"));
        assertThat(said(refused, Language.ENGLISH))
                .hasSize(8)
                .first()
                .asString()
                .startsWith("Cell B3: \"sector+es\" stands in the row of HXL tags but is none.");
        assertThat(said(refused, Language.ARABIC).getLast())
                .startsWith("الخلية I3: «date+reported»");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"##org", "# org", "#org +", "#org+im pl", "#org+é", "#org+impl+", "#8org"})
    @DisplayName("of which one is badly written names its cell")
    void badlyWritten(String tag) throws IOException {
        Outcome<Layout> refused =
                find("القطاع,الشريك,المحافظة\n#sector," + tag + ",#adm1\nمياه,سنابل,حلب\n");
        assertThat(said(refused, Language.ENGLISH))
                .containsExactly(
                        "Cell B2: \""
                                + tag
                                + "\" is not a well-written HXL tag. A right one: #org+impl.");
    }

    @Test
    @DisplayName("of which one lacks its sign names its cell")
    void oneWithoutSign() throws IOException {
        Outcome<Layout> refused =
                find("القطاع,الشريك,المحافظة\n#sector,org+impl,#adm1\nمياه,سنابل,حلب\n");
        assertThat(said(refused, Language.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("Cell B2: \"org+impl\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "#org+impl, partner",
        "#org+prog+name, organisation",
        "#ORG + Impl, partner",
        "#sector+ar, sector",
        "#adm1+code+v_pcode, governorate",
        "#reached+m+children, boys",
        "#reached+children+m+ind, boys",
        "#reached+m, men",
        "#reached+m+adults,",
        "#reached+f,",
        "#targeted+f, women_targeted",
        "#targeted+ind, targeted",
        "#targeted+age_0_4,",
        "#indicator,"
    })
    @DisplayName("knows a column by the closest tag, and never a part for the whole")
    void closest(String tag, String field) throws IOException {
        Layout layout = find(tag + ",#meta\nسنابل,1\n").orThrow();
        assertThat(layout.columns()).isEqualTo(field == null ? Map.of() : Map.of(field, 0));
    }

    @Test
    @DisplayName("of which two fit a field takes the one with least beside it")
    void leastBeside() throws IOException {
        Layout layout = find("#adm1+code+v_pcode,#adm1+ar\nSY02,حلب\n").orThrow();
        assertThat(layout.columns()).isEqualTo(Map.of("governorate", 1));
    }

    @Test
    @DisplayName("that only has English titles of the same words is not taken for a tagged one")
    void titlesOnly() throws IOException {
        Path file =
                Files.writeString(folder.resolve("plain.csv"), "#,sector,org,country\n1,a,b,c\n");
        assertThat(TagRow.in(SheetFile.read(file, 10).orThrow().rows())).isEmpty();
    }

    @Test
    @DisplayName("below the titles of a list that knows none is passed over")
    void unknown() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("members.csv"),
                        "اسم الجمعية,المدينة\n#org,#loc\nسنابل,حلب\n");
        Layout layout =
                new LayoutFinder(List.of(Field.required("name", "x", "اسم الجمعية")))
                        .find(SheetFile.read(file, 10).orThrow(), shape -> null)
                        .orThrow();
        assertThat(layout.header().tagged()).isFalse();
        assertThat(layout.rows().stream().map(Layout.DataRow::isData)).containsExactly(false, true);
    }
}
