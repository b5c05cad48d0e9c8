package org.multaqa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.directory.OrganisationField.ABOUT;
import static org.multaqa.directory.OrganisationField.ADDRESS;
import static org.multaqa.directory.OrganisationField.FOUNDED_YEAR;
import static org.multaqa.directory.OrganisationField.HOME_PLACE;
import static org.multaqa.directory.OrganisationField.SECTORS;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.FileExport;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("The directory, as visitors and programs meet it")
class DirectoryPagesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FORMULA = "=cmd|'/c calc'!A1";

    @Autowired private Organisations organisations;
    @Autowired private SampleUnion union;
    @Autowired private Audit audit;
    @Autowired private List<FileExport> exports;
    @Autowired private Gazetteer gazetteer;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;
    @TempDir private Path folder;

    private Visitor visitor;

    @BeforeEach
    void someoneComes() {
        clock.set(AdjustableClock.START);
        visitor = union.visitor(Who.NOBODY, port);
    }

    @Test
    @DisplayName("awaits its set-up link before there is a union, and greets the public after that")
    void greetsThePublic() {
        assertThat(new Visitor(port).get("/").statusCode()).isEqualTo(200);
        union.union();
        String start = visitor.get("/").body();
        assertThat(start).contains("اتحاد جمعيات ضفاف").contains("action=\"/organisations\"");
        HttpResponse<String> hers = union.visitor(Who.OWN_CLERK, port).get("/");
        assertThat(hers.statusCode()).isEqualTo(302);
        assertThat(hers.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/obligations"));
    }

    @Test
    @DisplayName("are searched without signing in, misspelt, and lead to the profile")
    void areSearched() {
        UUID id = enter("جمعية ألوان الخزامى", "SY03", Sector.HEALTH);
        String page = visitor.get("/organisations?q=" + encoded("الوان الخزاما")).body();
        assertThat(page).contains("href=\"/organisations/" + id + "\"").contains("ريف دمشق");
        assertThat(page).contains("/organisations.csv?q=");
        String none = visitor.get("/organisations?q=qqqqqqqq&sector=health").body();
        assertThat(none)
                .as("says what to do next")
                .contains("href=\"/organisations?q=qqqqqqqq\"")
                .contains("href=\"/organisations?sector=health\"");
    }

    @Test
    @DisplayName("come back filled and with the problem where a filter is not understood")
    void comeBackFilled() {
        HttpResponse<String> answer = visitor.get("/organisations?q=abc&sector=sky");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"abc\"").contains("href=\"#sector\"");
        assertThat(visitor.get("/organisations.csv?sector=sky").statusCode()).isEqualTo(422);
        assertThat(visitor.get("/organisations?after=nonsense").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("are read by programs page by page")
    void areReadByPrograms() {
        Set<String> entered = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            entered.add(enter("مؤسسة حقول الزعتر " + i, "SY05", Sector.EDUCATION).toString());
        }
        Set<String> read = new HashSet<>();
        String after = "";
        do {
            JsonNode page =
                    json(
                            visitor.get(
                                    "/api/v1/organisations?area=SY05&sector=education&limit=2"
                                            + after));
            page.get("items").forEach(item -> read.add(item.get("id").asString()));
            after = page.get("next").isNull() ? null : "&after=" + page.get("next").asString();
        } while (after != null);
        assertThat(read).isEqualTo(entered);
        JsonNode item = json(visitor.get("/api/v1/organisations?area=SY05")).get("items").get(0);
        assertThat(item.get("kind").asString()).isEqualTo("association");
        assertThat(item.get("homePlace").asString()).isEqualTo("SY05");
        assertThat(item.get("placeNameEn").asString()).isNotBlank();
        assertThat(item.get("sectors").get(0).asString()).isEqualTo("education");
        assertThat(item.get("freshness").asString()).isEqualTo("fresh");
    }

    @Test
    @DisplayName("tell programs which filter is wrong")
    void tellWhichFilterIsWrong() {
        for (String field : List.of("kind", "sector", "area", "class", "network", "licence")) {
            HttpResponse<String> answer = visitor.get("/api/v1/organisations?" + field + "=zzz");
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo(field);
        }
        for (String limit : List.of("0", "-1", "many", "99999999999")) {
            assertThat(visitor.get("/api/v1/organisations?limit=" + limit).statusCode())
                    .isEqualTo(422);
        }
        assertThat(visitor.get("/api/v1/organisations?after=zzz").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("are taken away as a workbook, CSV and JSON of the same selection, with the head")
    void areTakenAway() throws Exception {
        for (int i = 0; i < 600; i++) {
            enter("جمعية غيوم الحبق " + i, "SY09", Sector.SHELTER);
        }
        enter(FORMULA, "SY09", Sector.SHELTER);
        String head = audit.head().written();
        HttpResponse<String> csv = visitor.get("/organisations.csv?area=SY09");
        assertThat(csv.headers().firstValue("X-Multaqa-Trail")).contains(head);
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("organisations-2026-11-23-" + audit.head().number() + ".csv");
        assertThat(csv.body().lines().count()).isEqualTo(602);
        assertThat(csv.body()).startsWith("\uFEFFالاسم بالعربية,").contains("'=cmd");
        JsonNode json = json(visitor.get("/organisations.json?area=SY09"));
        assertThat(json.get("items").size()).isEqualTo(601);
        assertThat(json.get("trailHead").asString()).isEqualTo(head);
        assertThat(json.get("filters").get("area").asString()).isEqualTo("SY09");
        Path file = folder.resolve("all.xlsx");
        int count;
        try (var out = Files.newOutputStream(file)) {
            Message said = export("organisations").write(out, "xlsx", Language.ENGLISH);
            count = (int) said.arguments().getOrDefault("count", -1);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(count + 1);
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Name in Arabic");
            List<Row> about = book.getSheet(1).orElseThrow().read();
            assertThat(about.get(2).getCellText(1)).isEqualTo(head);
        }
    }

    @Test
    @DisplayName(
            "are exchanged by HSDS 3: nothing required is missing, ids are unique, references lead somewhere")
    void areExchanged() throws Exception {
        OrganisationForm whole =
                OrganisationForm.named(OrganisationKind.ASSOCIATION, "جمعية أشرعة التوت", "Tut")
                        .with(HOME_PLACE, "SY0301")
                        .with(FOUNDED_YEAR, 1999)
                        .with(ADDRESS, "شارع الزهور")
                        .with(ABOUT, "نرعى الأيتام");
        UUID id = organisations.register(Actor.PROGRAM, whole).orThrow().id();
        enter("جمعية لا شيء عنها", "SY13", Sector.CASH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export("hsds").write(out, "json", Language.ENGLISH);
        JsonNode document = JSON.readTree(out.toByteArray());
        assertThat(HsdsRules.broken(document)).isEmpty();
        JsonNode ours =
                document.get("contents")
                        .valueStream()
                        .filter(o -> o.get("id").asString().equals(id.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(ours.get("alternate_name").asString()).isEqualTo("Tut");
        assertThat(ours.get("year_incorporated").asInt()).isEqualTo(1999);
        assertThat(ours.get("locations").get(0).get("addresses").get(0).get("address_1").asString())
                .isEqualTo("شارع الزهور");
        assertThat(visitor.get("/organisations.hsds.json?kind=union").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("are exchanged with what other modules know of contacts and services")
    void areExchangedWithServices() {
        UUID id = enter("جمعية مصابيح الشيح", "SY01", Sector.HEALTH);
        HsdsDetails.Phone phone =
                new HsdsDetails.Phone(UUID.randomUUID(), "+963 11 000 0000", "voice", null);
        HsdsDetails contacts =
                new HsdsDetails(
                        "info@example.org",
                        "https://example.org",
                        List.of(
                                new HsdsDetails.Identifier(
                                        UUID.randomUUID(), "قرار الشهر", "1234/2019")),
                        List.of(phone),
                        List.of(
                                new HsdsDetails.Contact(
                                        UUID.randomUUID(),
                                        "سلمى",
                                        null,
                                        null,
                                        List.of(
                                                new HsdsDetails.Phone(
                                                        UUID.randomUUID(), "0930", "cell", null)))),
                        List.of());
        HsdsDetails services =
                new HsdsDetails(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new HsdsDetails.Service(
                                        UUID.randomUUID(),
                                        "عيادة",
                                        "Clinic",
                                        null,
                                        true,
                                        "الجميع",
                                        null,
                                        null,
                                        "9 إلى 14",
                                        List.of("SY01", "SY0301"),
                                        List.of("SY01", "SY03"),
                                        List.of())));
        var written =
                new HsdsOrganisation(
                                organisations.find(id).orElseThrow(),
                                contacts.and(services),
                                Language.ARABIC,
                                gazetteer)
                        .written();
        JsonNode document = JSON.valueToTree(java.util.Map.of("contents", List.of(written)));
        assertThat(HsdsRules.broken(document)).isEmpty();
        JsonNode ours = document.get("contents").get(0);
        assertThat(ours.get("locations").size()).isEqualTo(2);
        JsonNode clinic = ours.get("services").get(0);
        assertThat(clinic.get("service_at_locations").size()).isEqualTo(2);
        assertThat(clinic.get("service_areas").valueStream().map(a -> a.get("name").asString()))
                .contains("ريف دمشق");
        assertThat(ours.get("email").asString()).isEqualTo("info@example.org");
    }

    private FileExport export(String kind) {
        return exports.stream().filter(e -> e.kind().equals(kind)).findFirst().orElseThrow();
    }

    private UUID enter(String nameAr, String place, Sector sector) {
        return organisations
                .register(
                        Actor.PROGRAM,
                        OrganisationForm.named(OrganisationKind.ASSOCIATION, nameAr, null)
                                .with(HOME_PLACE, place)
                                .with(SECTORS, List.of(sector)))
                .orThrow()
                .id();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
