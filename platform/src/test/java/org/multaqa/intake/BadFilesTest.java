package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A workbook that would harm or mislead")
class BadFilesTest {
    @Autowired private SampleUnion union;
    @Autowired private MemberListImport members;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");

    @Test
    @DisplayName("by swelling is refused on the command line and on the page")
    void bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        Path file = Files.write(folder.resolve("bomb.xlsx"), out.toByteArray());
        assertThat(members.bring(Actor.COMMAND, file).toString()).contains("spreadsheet.swells");
        HttpResponse<String> answer =
                union.visitor(Who.SECRETARIAT, port)
                        .upload(
                                "/imports/members",
                                "/imports/members",
                                "bomb.xlsx",
                                out.toByteArray());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(Texts.all().say(Language.ARABIC, "spreadsheet.swells"))
                .contains("id=\"problems\"");
    }

    @Test
    @DisplayName("by formulas has them never reckoned, and they are said")
    void formulas() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("s");
        sheet.value(0, 0, "اسم الجمعية");
        sheet.value(0, 1, "المحافظة");
        sheet.value(0, 2, "عدد المتطوعين");
        sheet.value(1, 0, "جمعية ابن البيطار");
        sheet.value(1, 1, "حلب");
        sheet.formula(1, 2, "20+22");
        workbook.finish();
        Path file = Files.write(folder.resolve("formulas.xlsx"), out.toByteArray());
        ImportReport report = members.bring(Actor.COMMAND, file).orThrow();
        assertThat(report.count(Result.ADDED)).isEqualTo(1);
        assertThat(
                        report.notes().stream()
                                .map(n -> Texts.all().say(Language.ENGLISH, n))
                                .collect(Collectors.joining("\n")))
                .contains("One cell holds a formula");
        members.undo(Actor.COMMAND, report.batch()).orThrow();
    }
}
