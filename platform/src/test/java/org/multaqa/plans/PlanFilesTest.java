package org.multaqa.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.InputSource;

@WorkspaceTest
@DisplayName("A work plan taken along")
class PlanFilesTest {
    @Autowired private Plans plans;
    @Autowired private PlanSamples samples;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    @Test
    @DisplayName("is a Word document with its shares, tasks and signatures")
    void asWord() throws Exception {
        String text = part("plan.docx", "word/document.xml");
        assertThat(text)
                .contains("خطة الشتاء", "أسر وصلتها محروقات", "جمعية الزيتون", "دوما")
                .contains("شراء المازوت", "وقّعت في 23 تشرين الثاني 2026")
                .contains("<w:bidiVisual/>");
    }

    @Test
    @DisplayName("is a workbook of indicators, shares and tasks, from right to left")
    void asWorkbook() throws Exception {
        String shares = part("plan.xlsx", "xl/worksheets/sheet2.xml");
        assertThat(shares).contains("rightToLeft=\"true\"");
        assertThat(said(shares)).contains("جمعية الياسمين", "SY030200", "600");
        assertThat(said(part("plan.xlsx", "xl/worksheets/sheet3.xml"))).contains("شراء المازوت");
    }

    @Test
    @DisplayName("is refused as its page is, while it is a draft")
    void draftsAreForInsiders() {
        UUID draft = samples.draft(union);
        HttpResponse<String> answer = new Visitor(port).get("/plans/" + draft + "/plan.docx");
        assertThat(answer.statusCode()).isIn(302, 401, 403);
    }

    @Test
    @DisplayName("names each task on its bar, within the drawing")
    void namesOnBars() {
        PlanContent content = plans.find(Actor.PROGRAM, samples.agreed(union)).orThrow();
        for (boolean fromRight : new boolean[] {true, false}) {
            Timeline line = Timeline.of(content.plan(), content.tasks(), fromRight);
            Timeline.Bar bar = line.bars().getFirst();
            assertThat(bar.name()).isEqualTo("شراء المازوت");
            assertThat(bar.text()).isBetween(0, Timeline.WIDTH);
            assertThat(bar.y()).isLessThan(line.height());
        }
    }

    /** The text of a part, in which letters may stand as numbers. */
    private static String said(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement()
                .getTextContent();
    }

    private String part(String file, String part) throws IOException, InterruptedException {
        UUID id = samples.agreed(union);
        URI address = URI.create("http://127.0.0.1:" + port + "/plans/" + id + "/" + file);
        Path to = folder.resolve(file);
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(to));
        }
        try (ZipFile zip = new ZipFile(to.toFile())) {
            ZipEntry entry = zip.getEntry(part);
            assertThat(entry).as(part).isNotNull();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
