package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationState;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.FileState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("رنا of the secretariat, bringing in a list on the pages,")
class ImportPagesTest {
    @Autowired private SampleUnion union;
    @Autowired private Organisations organisations;
    @Autowired private Drafts drafts;
    @Autowired private BatchStore batches;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");
    private static final byte[] PICTURE = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private Visitor rana = new Visitor(0);

    @BeforeEach
    void signIn() {
        rana = union.visitor(Who.SECRETARIAT, port);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String uploaded(String name, byte[] content) {
        HttpResponse<String> answer =
                rana.upload("/imports/members", "/imports/members", name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String checked(String list, String text) {
        String here = uploaded(list, bytes(text));
        assertThat(rana.get(here).headers().firstValue("Location")).contains(here + "/columns");
        String[] columns = columns(rana.get(here + "/columns").body());
        assertThat(rana.post(here + "/columns", here + "/columns", columns).statusCode())
                .isEqualTo(302);
        return here;
    }

    /** The choices of the page of columns as its form would send them. */
    private static String[] columns(String page) {
        List<String> fields = new ArrayList<>();
        Matcher select =
                Pattern.compile("(?s)<select id=\"(column-\\d+)\".*?</select>").matcher(page);
        while (select.find()) {
            Matcher chosen = Pattern.compile("value=\"(\\w+)\" selected").matcher(select.group());
            fields.add(select.group(1));
            fields.add(chosen.find() ? chosen.group(1) : "");
        }
        return fields.toArray(String[]::new);
    }

    private List<Organisation> named(String name) {
        List<Organisation> found = new ArrayList<>();
        organisations.each(o -> {
            if (o.nameAr().equals(name) && o.state() == OrganisationState.ACTIVE) {
                found.add(o);
            }
        });
        return found;
    }

    @Test
    @DisplayName("puts a column and a place right, leaves, comes back, stores and undoes")
    void wholeWay() {
        String here =
                uploaded(
                        "قائمة.csv",
                        bytes(
                                "العمود الأول,المحافظة,المدينة,اسم الجمعية\n"
                                        + "قناديل الفجر الأولى,,المنصورة,x1\n"
                                        + "قناديل الفجر الثانية,حلب,حلب,x2\n"));
        String page = rana.get(here + "/columns").body();
        assertThat(page).contains("العمود الأول").contains("قناديل الفجر الأولى");
        HttpResponse<String> twice =
                rana.post(
                        here + "/columns",
                        here + "/columns",
                        "column-0",
                        "nameAr",
                        "column-1",
                        "governorate",
                        "column-2",
                        "governorate");
        assertThat(twice.statusCode()).isEqualTo(422);
        rana.post(
                here + "/columns",
                here + "/columns",
                "column-0",
                "nameAr",
                "column-1",
                "governorate",
                "column-2",
                "city");
        // She leaves; another day the draft is where she left it.
        rana = union.visitor(Who.SECRETARIAT, port);
        assertThat(rana.get("/imports/members").body()).contains(here);
        assertThat(rana.get(here).headers().firstValue("Location")).contains(here + "/rows");
        String rows = rana.get(here + "/rows?show=question").body();
        assertThat(rows).contains("C2").contains("cell-2-city");
        Matcher choice = Pattern.compile("<option value=\"(C\\d+)\">").matcher(rows);
        assertThat(choice.find()).isTrue();
        rana.post(
                here + "/rows",
                here + "/rows",
                "cell-2-city",
                choice.group(1),
                "every-2-city",
                "true");
        assertThat(rana.get(here + "/rows").body()).doesNotContain("cell-2-city");
        assertThat(named("قناديل الفجر الأولى")).as("nothing is stored yet").isEmpty();
        rana.post(here + "/rows", here + "/store");
        assertThat(named("قناديل الفجر الأولى").getFirst().homePlace()).isEqualTo(choice.group(1));
        String report = rana.get(here).body();
        assertThat(report).contains("قناديل الفجر الثانية").contains("/undo");
        assertThat(rana.get(here + "/report.csv").body()).contains("قناديل الفجر الثانية");
        rana.post(here, here + "/undo");
        assertThat(named("قناديل الفجر الأولى")).isEmpty();
        assertThat(rana.post("/imports/members", here + "/undo").statusCode()).isEqualTo(409);
        // The next file of the same titles is understood.
        String next =
                uploaded(
                        "أخرى.csv",
                        bytes("العمود الأول,المحافظة,المدينة,اسم الجمعية\nظلال,حلب,حلب,9\n"));
        assertThat(columns(rana.get(next + "/columns").body())).contains("nameAr", "city");
        assertThat(columns(rana.get(next + "/columns").body())[1]).isEqualTo("nameAr");
    }

    @Test
    @DisplayName("is told in words why a file is none, and the page stays")
    void refusedFiles() throws IOException {
        record Case(String name, byte[] content, String said) {}
        byte[] large = new byte[(int) Drafts.MOST_BYTES + 10];
        java.util.Arrays.fill(large, (byte) 'a');
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        for (Case it :
                List.of(
                        new Case("a.csv", new byte[0], "فارغ"),
                        new Case("a.pdf", bytes("%PDF-1.7 something"), "ليس"),
                        new Case("a.xls", old, "xls"),
                        new Case("list.xlsx", PICTURE, "ليس"),
                        new Case("a.csv", bytes("اسم الجمعية,المحافظة\n"), "لا أسطر"),
                        new Case("big.csv", large, "20"),
                        new Case(
                                "long.csv",
                                bytes("اسم الجمعية\n" + "جمعية\n".repeat(100_001)),
                                "100"))) {
            HttpResponse<String> answer =
                    rana.upload("/imports/members", "/imports/members", it.name(), it.content());
            assertThat(answer.statusCode()).as(it.said()).isEqualTo(422);
            assertThat(answer.body()).contains(it.said()).contains("id=\"problems\"");
        }
        assertThat(rana.post("/imports/members", "/imports/members").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("presses store twice at once, and every organisation is there once")
    void storedOnce() throws Exception {
        String text = "اسم الجمعية,المحافظة\nجمعية أشرعة المشمش,حلب\nجمعية أشرعة الرمان,حلب\n";
        String one = checked("a.csv", text);
        String other = checked("b.csv", text + "\n");
        List<Callable<HttpResponse<String>>> presses = new ArrayList<>();
        for (String here : List.of(one, one, other, other)) {
            Visitor someone = union.visitor(Who.SECRETARIAT, port);
            presses.add(() -> someone.post(here + "/rows", here + "/store"));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<HttpResponse<String>> press : pool.invokeAll(presses)) {
                assertThat(press.get().statusCode()).isIn(302, 409);
            }
        }
        assertThat(named("جمعية أشرعة المشمش")).hasSize(1);
        assertThat(named("جمعية أشرعة الرمان")).hasSize(1);
    }

    @Test
    @DisplayName("takes over what the list says of one that is there, and undoing brings back")
    void takeOver() {
        String first = checked("a.csv", "الاسم,المحافظة,سنة التأسيس\nجمعية بواكير,حمص,1990\n");
        rana.post(first + "/rows", first + "/store");
        String second = checked("b.csv", "الاسم,المحافظة,سنة التأسيس\nجمعية بواكير,حمص,1991\n");
        String page = rana.get(second + "/rows").body();
        assertThat(page).contains("1990").contains("1991").contains("take-over");
        rana.post(second + "/rows", second + "/rows", "row-2", "take-over");
        rana.post(second + "/rows", second + "/store");
        assertThat(named("جمعية بواكير").getFirst().foundedYear()).isEqualTo(1991);
        rana.post(second, second + "/undo");
        assertThat(named("جمعية بواكير").getFirst().foundedYear()).isEqualTo(1990);
    }

    @Test
    @DisplayName("sees a long list checked on its own thread, and can stop or discard it")
    void longList() throws IOException {
        StringBuilder text = new StringBuilder("اسم الجمعية,المحافظة\n");
        for (int i = 0; i < 2_500; i++) {
            text.append("جمعية النسائم رقم ").append(i).append(",حلب\n");
        }
        Files.writeString(folder.resolve("long.csv"), text);
        String here = checked("long.csv", text.toString());
        java.util.UUID id = java.util.UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        drafts.await(id);
        assertThat(rana.get(here + "/rows").body()).contains("2,500");
        assertThat(rana.post(here + "/rows", here + "/give-up").statusCode()).isEqualTo(302);
        assertThat(rana.get(here).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("finds an import again whose program was stopped in the middle of storing")
    void brokenOff() {
        String here = checked("c.csv", "الاسم,المحافظة\nجمعية أغصان الحور,حمص\n");
        java.util.UUID id = java.util.UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        batches.move(id, List.of(FileState.CHECKED), FileState.STORING, clock.instant());
        assertThat(rana.get(here).headers().firstValue("Refresh")).contains("2");
        assertThat(rana.post("/imports/members", here + "/store").statusCode()).isEqualTo(409);
        clock.advance(java.time.Duration.ofMinutes(3));
        assertThat(rana.get(here).headers().firstValue("Location")).contains(here + "/columns");
        String[] columns = columns(rana.get(here + "/columns").body());
        rana.post(here + "/columns", here + "/columns", columns);
        rana.post(here + "/rows", here + "/store");
        assertThat(named("جمعية أغصان الحور")).hasSize(1);
    }

    @Test
    @DisplayName("or her program at the API, does the same steps")
    void api() {
        String[] token = rana.formToken();
        HttpResponse<String> made =
                rana.json(
                        "POST",
                        "/api/v1/imports/members?name=a.csv",
                        "الاسم;المحافظة;المدينة\nجمعية دروب;;المنصورة\n",
                        token);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String here = made.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> checked =
                rana.json(
                        "PUT",
                        here + "/columns",
                        "{\"nameAr\":\"A\",\"governorate\":\"المحافظة\",\"city\":\"C\"}",
                        token);
        assertThat(checked.body()).contains("\"question\":1");
        assertThat(rana.get(here + "/rows?verdict=question").body()).contains("\"cell\":\"C2\"");
        HttpResponse<String> corrected =
                rana.json(
                        "POST",
                        here + "/corrections",
                        "{\"corrections\":[{\"row\":2,\"field\":\"city\",\"value\":\"SY02\"}]}",
                        token);
        assertThat(corrected.body()).contains("\"ready\":1");
        assertThat(rana.json("POST", here + "/store", "{}", token).body())
                .contains("\"state\":\"stored\"")
                .contains("\"added\":1");
        assertThat(named("جمعية دروب").getFirst().homePlace()).isEqualTo("SY02");
        assertThat(rana.json("POST", here + "/undo", "{}", token).body()).contains("\"removed\":1");
        assertThat(rana.json("DELETE", here, "{}", token).statusCode()).isEqualTo(409);
        assertThat(rana.get("/api/v1/imports/members").body()).contains("\"items\"");
    }
}
