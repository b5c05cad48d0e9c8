package org.multaqa.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.Database;
import org.multaqa.database.NarrowLogin;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.Walk;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("The ministry's liaison")
class MinistryTest {
    private static final String TITLE = "حملة الشتاء في الغوطة";

    @Autowired private AgreementSamples samples;
    @Autowired private NarrowLogin narrow;
    @Autowired private Database db;
    @Autowired private Tokens tokens;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("cannot read or write a row of what is withheld, whatever the program would ask")
    void cannotReadARow() {
        samples.live(union);
        assertThat(narrow.withheld())
                .contains("agreements", "exchange", "reach", "cases", "referrals");
        List<String> tables =
                db.sql(
                                """
                                select schemaname || '.' || tablename from pg_tables
                                where schemaname = any(:withheld) order by 1
                                """)
                        .array("withheld", "text", narrow.withheld())
                        .list(String.class);
        assertThat(tables).contains("agreements.version", "agreements.party", "reach.sum");
        for (String table : tables) {
            db.sql("select count(*) from " + table).one(Long.class);
            for (String before : List.of("", "reset role; ", "reset session authorization; ")) {
                denied(before + "select count(*) from " + table);
            }
            denied("set role multaqa");
            denied("set session authorization multaqa");
            denied("copy (select * from " + table + ") to stdout");
            denied("delete from " + table);
            denied("drop table " + table);
        }
        denied("create table agreements.bait (id integer)");
        denied("grant usage on schema agreements to multaqa_narrow");
        NarrowLogin.within(() ->
                assertThat(db.sql("select count(*) from directory.organisation").one(Long.class))
                        .isPositive());
    }

    private void denied(String sql) {
        NarrowLogin.within(() ->
                assertThatThrownBy(() -> db.sql(sql).update())
                        .as(sql)
                        .rootCause()
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                why -> assertThat(why.getSQLState()).isEqualTo("42501")));
    }

    @Test
    @DisplayName("is answered by the second login: what that may not use, others still may")
    void answeredByTheSecondLogin() {
        Visitor mona = union.visitor(Who.MINISTRY, port);
        Visitor salma = union.visitor(Who.OWN_MANAGER, port);
        assertThat(mona.get("/needs").statusCode()).isEqualTo(200);
        db.sql("revoke usage on schema needs from multaqa_narrow").update();
        assertThat(mona.get("/needs").statusCode()).isEqualTo(500);
        assertThat(salma.get("/needs").statusCode()).isEqualTo(200);
        db.sql("grant usage on schema needs to multaqa_narrow").update();
        assertThat(mona.get("/needs").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("meets nothing of an agreement on any page")
    void meetsNothingOfIt() {
        String id = samples.live(union).id().toString();
        String party = union.yasmin().toString();
        Visitor mona = union.visitor(Who.MINISTRY, port);
        List<String> paths = new ArrayList<>();
        for (Walk.Step step : Walk.of(mona)) {
            assertThat(step.status()).as(step.path()).isLessThan(500);
            nothing(step.path(), step.body(), id);
            paths.add(step.path());
        }
        assertThat(paths).hasSizeGreaterThan(15);
        for (String path :
                List.of(
                        "/obligations",
                        "/trail",
                        "/trail?what=agreements",
                        "/api/v1/trail",
                        "/agreements",
                        "/agreements?show=over",
                        "/agreements/" + id,
                        "/agreements/" + id + "/text",
                        "/agreements/" + id + "/print",
                        "/agreements/" + id + "/deletion?of=" + party,
                        "/api/v1/agreements",
                        "/api/v1/agreements/" + id,
                        "/api/v1/agreements/" + id + "/deletion?of=" + party,
                        "/organisations?q=%D8%A7%D9%84%D8%BA%D9%88%D8%B7%D8%A9",
                        "/organisations/" + party,
                        "/api/v1/organisations/" + party)) {
            HttpResponse<String> answer = mona.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            nothing(path, answer.body(), id);
        }
    }

    private static void nothing(String path, String body, String id) {
        assertThat(body).as(path).doesNotContain(TITLE).doesNotContain("href=\"/agreements/" + id);
    }

    @Test
    @DisplayName("is told apart request by request, on threads that others use before and after")
    void toldApart() throws Exception {
        samples.live(union);
        String secret =
                tokens.create(
                                Actor.PROGRAM,
                                union.ministry(),
                                Role.MINISTRY,
                                "برنامج",
                                Duration.ofDays(1))
                        .orThrow()
                        .secret();
        Visitor program = new Visitor(port).withToken(secret);
        Visitor mona = union.visitor(Who.MINISTRY, port);
        Visitor salma = union.visitor(Who.OWN_MANAGER, port);
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            requests.add(() -> salma.get("/agreements").body().contains(TITLE));
            requests.add(() -> mona.get("/agreements").statusCode() == 403);
            requests.add(() -> mona.get("/needs").statusCode() == 200);
            requests.add(() -> program.get("/api/v1/agreements").statusCode() == 403);
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> request : threads.invokeAll(requests)) {
                assertThat(request.get()).isTrue();
            }
        }
    }
}
