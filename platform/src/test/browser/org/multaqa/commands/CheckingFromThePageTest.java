package org.multaqa.commands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.commands.PageExchange.fill;
import static org.multaqa.commands.PageExchange.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.exchange.PageBundle;
import org.multaqa.house.Browser;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * ليان, a clerk of الياسمين, checks from the page; الزيتون has registered its list by the command
 * line. Three key holders are processes of their own.
 */
@WorkspaceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Checking from the page, with the hub and three key holders")
class CheckingFromThePageTest {
    private static final String REGISTERED =
            """
            record_id,given_name,father_name,family_name,mother_name,birth_date,national_id,phone
            1,أحمد,محمد,الخطيب,فاطمة الأسعد,5/3/1985,01234567891,0944123456
            2,هناء,ياسر,الدبّاغ,مريم,1990-07-12,02345678912,0933222111
            3,خالد,عدنان,السمّان,سميرة,1978,03456789123,
            """;

    @TempDir private static Path folder;

    @Autowired private ApplicationContext program;
    @LocalServerPort private int port;

    private final List<Path> acts = new ArrayList<>();
    private @Nullable PageExchange started;

    @BeforeAll
    void setUp() {
        started = PageExchange.start(program, port, folder, REGISTERED);
    }

    @AfterAll
    void end() {
        exchange().close();
    }

    private PageExchange exchange() {
        return Objects.requireNonNull(started);
    }

    @Test
    @DisplayName("ليان puts the keys on her device, asks about three families, and nothing typed leaves it")
    void desk() {
        try (BrowserContext context = exchange().layan(Browser.Look.PHONE)) {
            Page page = context.newPage();
            List<String> faults = new ArrayList<>();
            page.onConsoleMessage(said -> {
                if (said.type().equals("error")) {
                    faults.add(said.text());
                }
            });
            List<String> sent = new ArrayList<>();
            context.onRequest(request -> sent.add(request.url() + " " + body(request)));
            page.navigate("/exchange/page");
            assertThat(page.locator("h1")).hasText("هيئوا هذا الجهاز");
            look(page, "exchange-page-device-phone");
            exchange().keys(page, "تفاح برج");
            assertThat(page.locator("#members-problem")).containsText("ليس هذا سر الأعضاء");
            exchange().keys(page, String.join(" ", exchange().words()));
            assertThat(page.locator("h1")).containsText("قارنوا");
            look(page, "exchange-page-compare-phone");
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("هل نالت هذه الأسرة المساعدة نفسها؟");
            fill(page, Map.of("given_name", "احمد", "father_name", "محمد", "family_name", "الخطيب"));
            page.locator("#kind").selectOption("food");
            page.locator("button.main").click();
            assertThat(page.locator("#given_name-problem")).containsText("لا يعرف");
            exchange().enrol(page);

            page.locator("a[href='#desk']").click();
            fill(page, Map.of("birth_date", "٥/٣/١٩٨٥", "phone", "٠٩٤٤١٢٣٤٥٦"));
            page.locator("#kind").selectOption("food");
            look(page, "exchange-page-desk-phone");
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("مؤكد: نالت مساعدة من جمعية أخرى");
            assertThat(page.locator("main")).containsText("غذاء، تشرين الثاني 2026");
            assertThat(page.locator("main")).containsText("نصيحة لا قرار");
            look(page, "exchange-page-sure-phone");
            page.locator("button.main").click();

            fill(page, Map.of("given_name", "نوال", "father_name", "سعيد", "family_name", "العمر"));
            page.locator("#kind").selectOption("food");
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("لم يُعثر على شيء");
            page.locator("button.main").click();

            fill(page, Map.of("given_name", "هناء", "birth_date", "قبل الحرب"));
            page.locator("button.main").click();
            assertThat(page.locator("#birth_date-problem")).containsText("لا يُقرأ هذا تاريخاً");
            assertThat(page.locator("#given_name")).hasValue("هناء");
            assertThat(sent)
                    .noneMatch(s -> s.contains("الخطيب") || s.contains("944123456"))
                    .allMatch(s -> s.startsWith(exchange().address()) || s.startsWith("http://127.0.0.1:"));
            assertThat(faults).isEmpty();
            keepActs(page);
        }
    }

    @Test
    @DisplayName("A workbook is read as it is found, and each row gets its answer beside it")
    void workbook() throws IOException {
        try (BrowserContext context = exchange().layan(Browser.Look.LAPTOP)) {
            Page page = exchange().ready(context);
            page.locator("a[href='#list']").click();
            FilePayload old =
                    new FilePayload(
                            "رسالة.xls", "application/vnd.ms-excel", "\u00d0\u00cf".getBytes(ISO_8859_1));
            page.locator("#file").setInputFiles(old);
            assertThat(page.locator("#file-problem")).containsText("قديم");
            page.locator("#file").setInputFiles(SampleWorkbook.write(folder.resolve("توزيع.xlsx")));
            assertThat(page.locator("h1")).hasText("6 أسطر: ماذا في كل عمود؟");
            assertThat(page.locator("table.columns tbody tr").nth(0).locator("select"))
                    .hasValue("given_name");
            assertThat(page.locator("table.columns tbody tr").nth(2).locator("select"))
                    .hasValue("birth_date");
            page.locator("button.main").click();
            assertThat(page.locator("#problems")).containsText("من دون علمها وقبولها");
            page.locator("#kind").selectOption("food");
            page.locator("#consents").check();
            look(page, "exchange-page-columns");
            page.locator("button.main").click();
            assertThat(page.locator("h1"))
                    .hasText(
                            "سطران نالا مساعدة من غيركم أو قد يكونان، من 6",
                            new LocatorAssertions.HasTextOptions().setTimeout(60_000));
            assertThat(page.locator("table tbody tr")).hasCount(2);
            assertThat(page.locator("table tbody")).containsText("هناء ياسر دباغ");
            page.locator("[role=group] button").first().click();
            assertThat(page.locator("table tbody tr")).hasCount(6);
            assertThat(page.locator("table tbody tr").nth(5)).containsText("بلا موافقة");
            look(page, "exchange-page-rows");
            page.setViewportSize(360, 740);
            look(page, "exchange-page-rows-phone");
            Path saved = page.waitForDownload(() -> page.locator("button.main").click()).path();
            assertThat(Files.readString(saved))
                    .contains("هناء ياسر دباغ")
                    .contains("غذاء، تشرين الثاني 2026");
            page.reload();
            assertThat(page.locator("h1")).containsText("سطران نالا مساعدة");
            page.locator("button.danger").click();
            page.reload();
            assertThat(page.locator("#file")).isVisible();
            verified(page);
        }
    }

    @Test
    @DisplayName("A list that was broken off goes on after a reload and asks nothing twice")
    void brokenOff() throws IOException {
        Path list = folder.resolve("families.csv");
        Ended made =
                VerbWithin.run(
                        "linkage",
                        "generate",
                        "--people",
                        "170",
                        "--seed",
                        "5",
                        "--out",
                        list.toString());
        assertThat(made.code()).as(made.err()).isZero();
        try (BrowserContext context = exchange().layan(Browser.Look.LAPTOP)) {
            Page page = exchange().ready(context);
            AtomicInteger asked = new AtomicInteger();
            context.route(
                    "**/evaluate",
                    route -> {
                        if (asked.incrementAndGet() > 4) {
                            route.abort();
                        } else {
                            route.resume();
                        }
                    });
            page.locator("a[href='#list']").click();
            page.locator("#file").setInputFiles(list);
            page.locator("#kind").selectOption("winter");
            page.locator("#consents").check();
            page.locator("button.main").click();
            assertThat(page.locator("main"))
                    .containsText("ولا بد من اثنين من ثلاثة", later());
            look(page, "exchange-page-broken");
            context.unroute("**/evaluate");
            page.reload();
            assertThat(page.locator("h1")).containsText("توقف التحقق");
            List<String> second = new ArrayList<>();
            context.onRequest(request -> {
                if (request.url().endsWith("/evaluate") && request.method().equals("POST")) {
                    second.add(request.url());
                }
            });
            page.locator("button.main").click();
            assertThat(page.locator("h1")).containsText("لم يُعثر على أحد", later());
            assertThat(second).hasSizeBetween(2, 6);
            keepActs(page);
        }
    }

    @Test
    @DisplayName("هادي of الزيتون asks about those whom it registered itself: no news, among decoys")
    void ownIsNoNews() throws IOException {
        try (BrowserContext context =
                exchange().of(Who.OTHER_CLERK, Browser.Look.LAPTOP.inEnglish())) {
            Page page = context.newPage();
            page.navigate("/exchange/page");
            page.locator("#charity")
                    .fill(Files.readString(exchange().zaytoun().resolve(KeyFolder.CHARITY)));
            exchange().keys(page, String.join(" ", exchange().words()));
            page.locator("button.main").click();
            page.locator("#agreement").waitFor();
            exchange().enrol(page);
            page.locator("a[href='#desk']").click();
            page.locator("#kind").selectOption("food");
            fill(
                    page,
                    Map.of(
                            "given_name", "أحمد",
                            "father_name", "محمد",
                            "family_name", "الخطيب",
                            "national_id", "01234567891"));
            page.locator("button.main").click();
            assertThat(page.locator("h1")).hasText("Nothing was found");
            assertThat(page.locator("main")).not().containsText("no decoys");
            look(page, "exchange-page-none-english");
            page.locator("a[href='#device']").click();
            page.locator("button.danger").click();
            assertThat(page.locator("main")).containsText("recovery sheet");
            page.locator("button.danger").click();
            assertThat(page.locator("h1")).hasText("Make this device ready");
            page.reload();
            assertThat(page.locator("h1")).hasText("Make this device ready");
        }
    }

    /** What the browser asked stands in the hub's log; the page is the one that was built. */
    private void verified(Page page) throws IOException {
        Path yasmin = exchange().yasmin();
        assertThat(exchange().verify(yasmin).err()).contains("another machine of yours");
        keepActs(page);
        look(page, "exchange-page-keys");
        List<String> options = new ArrayList<>();
        acts.forEach(file -> options.addAll(List.of("--acts", file.toString())));
        Ended whole = exchange().verify(yasmin, options.toArray(String[]::new));
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.out()).contains("is the published one: " + PageBundle.own().hash());
        Ended other = exchange().verify(yasmin, "--page", "0".repeat(64));
        assertThat(other.err()).contains("another encoding page");
    }

    /** Every device of ليان saves what it has asked, as its owner would for the command line. */
    private void keepActs(Page page) {
        page.locator("a[href='#device']").click();
        Path file = folder.resolve("acts-" + acts.size());
        page.waitForDownload(() -> page.locator("section:nth-of-type(3) button").click())
                .saveAs(file);
        acts.add(file);
    }

    private static LocatorAssertions.ContainsTextOptions later() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static String body(Request request) {
        return Objects.requireNonNullElse(request.postData(), "");
    }
}
