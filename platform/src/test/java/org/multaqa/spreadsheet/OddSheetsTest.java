package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A text that is odd")
class OddSheetsTest {
    private static final List<Field> FIELDS =
            List.of(
                    Field.required("name", "x", "اسم الجمعية"),
                    Field.optional("notes", "x", "ملاحظات"));

    @TempDir private Path folder = Path.of("");

    private List<List<String>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<List<String>> read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("odd.csv"), content);
        return SheetFile.read(file, 5000).orThrow().rows().stream().map(Table.Row::cells).toList();
    }

    @Test
    @DisplayName("has a delimiter of another kind inside of quotes in its titles")
    void delimiterInQuotes() throws IOException {
        assertThat(read("\"اسم؛ الجمعية, الكامل\";\"a,b,c\";ملاحظات\nسنابل;1;2\n"))
                .containsExactly(
                        List.of("اسم؛ الجمعية, الكامل", "a,b,c", "ملاحظات"),
                        List.of("سنابل", "1", "2"));
    }

    @Test
    @DisplayName("is parted by semicolons although its sentences have commas")
    void sentences() throws IOException {
        assertThat(read("الاسم;العنوان\nسنابل;حلب, الفردوس, شارع 3\nظلال;حمص, الوعر, بناء 5\n"))
                .contains(List.of("سنابل", "حلب, الفردوس, شارع 3"));
    }

    @Test
    @DisplayName("has one column with a comma here and there")
    void oneColumn() throws IOException {
        assertThat(read("اسم الجمعية\nسنابل\nظلال, حلب\nضفاف\nرؤى\nبيان\n"))
                .hasSize(6)
                .allMatch(row -> row.size() == 1)
                .contains(List.of("ظلال, حلب"));
    }

    @Test
    @DisplayName("has quotes that are never closed: each stands for itself and swallows nothing")
    void loneQuotes() throws IOException {
        assertThat(read("الاسم,القياس\n\"سنابل,5\nظلال,6\nضفاف,\"7\n"))
                .containsExactly(
                        List.of("الاسم", "القياس"),
                        List.of("\"سنابل", "5"),
                        List.of("ظلال", "6"),
                        List.of("ضفاف", "\"7"));
    }

    @Test
    @DisplayName("has a thousand quotes that are never closed, and is read in no time")
    void manyLoneQuotes() throws IOException {
        List<List<String>> rows = read("الاسم,القياس\n" + "\"سنابل القمح,5 متر\n".repeat(999));
        assertThat(rows).hasSize(1000).contains(List.of("\"سنابل القمح", "5 متر"));
    }

    @Test
    @DisplayName("has a quote in the middle of a cell")
    void middle() throws IOException {
        assertThat(read("الاسم,القياس\nأنبوب 5\" حديد,3\n"))
                .contains(List.of("أنبوب 5\" حديد", "3"));
    }

    @Test
    @DisplayName("ends its lines with carriage returns alone")
    void carriageReturns() throws IOException {
        assertThat(read("الاسم,العدد\rسنابل,5\r\rظلال,6")).hasSize(3);
    }

    @Test
    @DisplayName("has zeros between its letters")
    void zeros() throws IOException {
        byte[] bytes = "name,count\nSana\u0000bel,5\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes)).contains(List.of("Sanabel", "5"));
    }

    @Test
    @DisplayName("has a mark and yet a broken letter")
    void marked() throws IOException {
        byte[] bytes = "\uFEFFالاسم,العدد\nسنابل,5\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xD8;
        assertThat(read(bytes).getFirst()).containsExactly("الاسم", "العدد");
    }

    @Test
    @DisplayName("has as many columns as a spreadsheet can have and is refused for it")
    void columns() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("wide.csv"),
                        String.join(",", Collections.nCopies(16_384, "x")) + "\n");
        assertThat(SheetFile.read(file, 10).toString()).contains("spreadsheet.too-wide");
    }

    @Test
    @DisplayName("says of a row that it is an example; one that is called so is data all the same")
    void examples() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("examples.csv"),
                        """
                        م,اسم الجمعية,المدينة,العدد,الشهر,ملاحظات
                        مثال,جمعية كذا,حلب,5,3,
                        1,جمعية كذا,حلب,5,3,مثال فقط
                        للمثال فقط,جمعية كذا,حلب,5,3,
                        مثال: ,جمعية كذا,حلب,5,3,
                        1,Example,حلب,5,3,
                        1,جمعية المثال,حلب,5,3,
                        2,سنابل,حلب,5,3,مثال يحتذى
                        3,سنابل,مثال,5,3,
                        4,المثال الأعلى,حلب,5,3,للمثال الصالح
                        """);
        Layout layout =
                new LayoutFinder(FIELDS)
                        .find(SheetFile.read(file, 100).orThrow(), shape -> null)
                        .orThrow();
        assertThat(layout.rows().stream().map(Layout.DataRow::isData))
                .containsExactly(false, false, false, false, false, true, true, true, true);
    }
}
