package org.multaqa.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.accounts.Actor;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.imports.FileState;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The row of titles in a list")
class HeaderTest {
    private static final String STRANGE =
            "ج1,ج2,ج3\nس-أ,س-ب,س-ج\nجمعية ابن الهيثم,حلب,x\nجمعية ابن سينا,حمص,y\n";
    private static final String BARE = "جمعية الكندي,حلب\nجمعية الفارابي,حمص\n";

    @Autowired private SampleUnion union;
    @Autowired private MemberListImport members;
    @Autowired private Drafts drafts;
    @LocalServerPort private int port;
    @TempDir private Path folder = Path.of("");
    private Visitor rana = new Visitor(0);

    @BeforeEach
    void signIn() {
        rana = union.visitor(Who.SECRETARIAT, port);
    }

    private String uploaded(String text) {
        HttpResponse<String> answer =
                rana.upload(
                        "/imports/members",
                        "/imports/members",
                        "list.csv",
                        text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String leadsTo(String address) {
        return rana.get(address).headers().firstValue("Location").orElse("");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".csv"), text);
    }

    @Test
    @DisplayName("is missed on the command line, which says what is missing and what it knows")
    void onTheCommandLine() throws IOException {
        String told = members.bring(Actor.COMMAND, file(BARE)).toString();
        assertThat(told).contains("intake.no-titles").contains("اسم الجمعية").contains("المحافظة");
        assertThat(members.bring(Actor.COMMAND, file("المحافظة,المدينة\nحلب,حلب\n")).toString())
                .contains("intake.no-name-title");
    }

    @Test
    @DisplayName("is shown by a person once where none looks like it, and is known from then on")
    void shown() throws IOException {
        String here = uploaded(STRANGE);
        assertThat(leadsTo(here)).isEqualTo(here + "/header");
        assertThat(leadsTo(here + "/columns")).isEqualTo(here + "/header");
        assertThat(rana.get(here + "/header").body())
                .contains("س-ب")
                .contains("value=\"2\"")
                .contains("value=\"0\"");
        assertThat(rana.post(here + "/header", here + "/header").statusCode()).isEqualTo(422);
        HttpResponse<String> chosen = rana.post(here + "/header", here + "/header", "row", "2");
        assertThat(chosen.headers().firstValue("Location")).contains(here + "/columns");
        String[] columns = {"column-0", "nameAr", "column-1", "governorate"};
        assertThat(rana.post(here + "/columns", here + "/columns", columns).statusCode())
                .isEqualTo(302);
        assertThat(leadsTo(here)).isEqualTo(here + "/rows");
        ImportReport report =
                members.bring(Actor.COMMAND, file(STRANGE.replace("ابن سينا", "ابن النفيس")))
                        .orThrow();
        assertThat(report.count(Result.ADDED)).isEqualTo(2);
        members.undo(Actor.COMMAND, report.batch()).orThrow();
    }

    @Test
    @DisplayName("may not be there: the columns are then called by their letters")
    void none() {
        String here = uploaded(BARE);
        rana.post(here + "/header", here + "/header", "row", "0");
        assertThat(rana.get(here + "/columns").body()).contains("column-1").contains("الفارابي");
        String[] columns = {"column-0", "nameAr", "column-1", "governorate"};
        rana.post(here + "/columns", here + "/columns", columns);
        UUID id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        Batch batch = drafts.find(Actor.COMMAND, BatchKind.MEMBERS, id).orThrow();
        assertThat(batch.state()).isEqualTo(FileState.CHECKED);
        assertThat(batch.titles()).isEqualTo(List.of("A", "B"));
        assertThat(batch.columns()).isEqualTo(Map.of("nameAr", 0, "governorate", 1));
        assertThat(batch.rowCount()).isEqualTo(2);
    }

    /** An explanation that looks more like titles than the titles. */
    private static final String MISLED =
            "القائمة,,\nاسم الجمعية,المحافظة,المدينة\nاسم الجمعية,س-ب,س-ج\n"
                    + "جمعية ابن رشد,حلب,x\nجمعية ابن طفيل,حمص,y\n";

    private Batch batch(String here) {
        UUID id = UUID.fromString(here.substring(here.lastIndexOf('/') + 1));
        return drafts.find(Actor.COMMAND, BatchKind.MEMBERS, id).orThrow();
    }

    @Test
    @DisplayName("is shown where another was found: رنا first loses nothing of what she chose")
    void wronglyFound() {
        String here = uploaded(MISLED);
        assertThat(batch(here).headerRow()).isEqualTo(2);
        assertThat(leadsTo(here)).isEqualTo(here + "/columns");
        assertThat(rana.get(here + "/columns").body()).contains(here + "/header/other");
        HttpResponse<String> asked =
                rana.post(here + "/columns", here + "/header/other", "column-0", "nameEn");
        assertThat(asked.headers().firstValue("Location")).contains(here + "/header");
        assertThat(batch(here).columns()).isEqualTo(Map.of("nameEn", 0));
        assertThat(rana.get(here + "/header").body())
                .contains("القائمة")
                .contains("value=\"2\" checked")
                .contains("ابن طفيل");
        rana.post(here + "/header", here + "/header", "row", "3");
        Batch laidOut = batch(here);
        assertThat(laidOut.headerRow()).isEqualTo(3);
        assertThat(laidOut.titles()).isEqualTo(List.of("اسم الجمعية", "س-ب", "س-ج"));
        assertThat(laidOut.columns()).isEqualTo(Map.of("nameEn", 0));
        assertThat(laidOut.rowCount()).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "may change after the check: equal titles keep their columns, rows their corrections")
    void keepsWhatWasSaid() {
        String here =
                uploaded(
                        "اسم الجمعية,المحافظة,ملاحظات\nاسم الجمعية,المحافظة,ملاحظات,\n"
                                + "جمعية ابن باجة,حلبب,شيء\nجمعية ابن زهر,حمص,شيء\n");
        int found = batch(here).headerRow();
        String[] columns = {"column-0", "nameAr", "column-1", "governorate", "column-2", "address"};
        rana.post(here + "/columns", here + "/columns", columns);
        drafts.await(batch(here).id());
        rana.post(here + "/rows", here + "/rows", "cell-3-governorate", "حلب");
        drafts.await(batch(here).id());
        assertThat(batch(here).state()).isEqualTo(FileState.CHECKED);
        HttpResponse<String> chosen =
                rana.post(
                        here + "/header",
                        here + "/header",
                        "row",
                        String.valueOf(found == 1 ? 2 : 1));
        assertThat(chosen.headers().firstValue("Location")).contains(here + "/columns");
        Batch now = batch(here);
        assertThat(now.state()).isEqualTo(FileState.MAPPING);
        assertThat(now.headerRow()).isNotEqualTo(found);
        assertThat(now.columns()).isEqualTo(Map.of("nameAr", 0, "governorate", 1, "address", 2));
        rana.post(here + "/columns", here + "/columns", columns);
        drafts.await(now.id());
        assertThat(rana.get(here + "/rows?show=ready").body())
                .contains("ابن باجة")
                .contains("ابن زهر");
        assertThat(rana.post(here + "/rows", here + "/store").statusCode()).isEqualTo(302);
        drafts.await(now.id());
        assertThat(rana.get(here + "/header").headers().firstValue("Location"))
                .contains(here + "/columns");
        assertThat(rana.post("/sign-in", here + "/header", "row", "1").statusCode()).isEqualTo(409);
    }
}
