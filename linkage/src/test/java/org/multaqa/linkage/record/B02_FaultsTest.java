package org.multaqa.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A list that cannot be trusted is refused, with the line")
class B02_FaultsTest {
    private static final String HEADER = "record_id,given_name,family_name,birth_date\n";

    @Test
    @DisplayName("without a header")
    void noHeader() {
        assertFault("1,سلمى,الحلبي\n2,هدى,النجار\n", ListFault.Kind.NO_HEADER, 1);
        assertFault("", ListFault.Kind.EMPTY, 0);
    }

    @Test
    @DisplayName("without a column for ids or names, or with one twice")
    void columns() {
        assertFault("given_name,family_name\nسلمى,الحلبي\n", ListFault.Kind.NO_COLUMN, 1);
        assertFault("record_id,phone\n1,0933123456\n", ListFault.Kind.NO_COLUMN, 1);
        assertFault("record_id,given_name,given_name\n", ListFault.Kind.COLUMN_TWICE, 1);
    }

    @Test
    @DisplayName("in another encoding: windows-1256 and UTF-16 are told at the line where it shows")
    void encoding() {
        byte[] arabic = (HEADER + "1,a,b,\n2,سلمى,c,\n").getBytes(Charset.forName("windows-1256"));
        assertFault(arabic, ListFault.Kind.ENCODING, 3);
        assertFault(
                (HEADER + "1,a,b,\n").getBytes(StandardCharsets.UTF_16LE),
                ListFault.Kind.ENCODING,
                1);
    }

    @Test
    @DisplayName("with a row short or long, or a quote that does not end")
    void rows() {
        assertFault(HEADER + "1,سلمى,الحلبي,\n2,هدى\n", ListFault.Kind.SHORT_ROW, 3);
        assertFault(HEADER + "1,سلمى,الحلبي,,,\n", ListFault.Kind.LONG_ROW, 2);
        assertFault(HEADER + "1,\"سلمى,الحلبي,\n", ListFault.Kind.OPEN_QUOTE, 2);
    }

    @Test
    @DisplayName("with a row of nobody, or without an id")
    void nobody() {
        assertFault(HEADER + "1,سلمى,الحلبي,\n2,,,1980\n", ListFault.Kind.NO_NAME, 3);
        assertFault(HEADER + "1,لا يوجد,-,\n", ListFault.Kind.NO_NAME, 2);
        assertFault(HEADER + ",سلمى,الحلبي,\n", ListFault.Kind.NO_ID, 2);
    }

    @Test
    @DisplayName("but one name is enough, and without any a birth date with an address")
    void enough() {
        assertThat(B01_RecordsTest.read(HEADER + "1,,الحلبي,\n")).hasSize(1);
        assertThat(
                        B01_RecordsTest.read(
                                "record_id,given_name,birth_date,address_1\n1,,19800203,mill road\n"))
                .hasSize(1);
    }

    @Test
    @DisplayName("where there is no file")
    void noFile(@TempDir Path folder) {
        ListFault fault =
                catchThrowableOfType(ListFault.class, () -> Records.of(folder.resolve("none.csv")));
        assertThat(fault.kind()).isEqualTo(ListFault.Kind.UNREADABLE);
    }

    private static void assertFault(String text, ListFault.Kind kind, long line) {
        assertFault(text.getBytes(StandardCharsets.UTF_8), kind, line);
    }

    private static void assertFault(byte[] bytes, ListFault.Kind kind, long line) {
        ListFault fault =
                catchThrowableOfType(
                        ListFault.class,
                        () -> {
                            try (Records records =
                                    Records.of(
                                            new ByteArrayInputStream(bytes),
                                            "list.csv",
                                            Map.of(),
                                            List.of())) {
                                while (records.next() != null) {}
                            }
                        });
        assertThat(fault).isNotNull();
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.file()).isEqualTo("list.csv");
    }
}
