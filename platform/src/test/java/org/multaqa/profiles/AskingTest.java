package org.multaqa.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.ChangeRequest;
import org.multaqa.directory.ChangeRequestSamples;
import org.multaqa.directory.ChangeRequests;
import org.multaqa.directory.Confirmations;
import org.multaqa.directory.Freshness;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationField;
import org.multaqa.directory.Organisations;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.obligations.MyObligations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("Asking whether everything is still correct")
class AskingTest {
    private static final Path OUTBOX = Path.of("target/test-workspace/outbox");
    private static final Pattern LINK =
            Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/confirm/\\S+)");

    @Autowired private AskWhetherCorrect duty;
    @Autowired private Asking asking;
    @Autowired private Confirmations confirmations;
    @Autowired private Organisations organisations;
    @Autowired private ChangeRequests requests;
    @Autowired private ChangeRequestSamples samples;
    @Autowired private MyObligations obligations;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @BeforeEach
    void allIsConfirmed() throws IOException {
        clock.advance(Duration.ofDays(400));
        for (UUID id : List.of(union.yasmin(), union.zaytoun(), union.union())) {
            confirmations.confirm(union.actor(Who.SECRETARIAT), id).orThrow();
        }
        empty();
    }

    @Test
    @DisplayName("goes by letter to سلمى after half a year, once in half a year, and never before")
    void goesByLetter() throws IOException {
        clock.advance(Duration.ofDays(182));
        duty.perform(clock.instant());
        assertThat(letters("own_manager")).isEmpty();
        clock.advance(Duration.ofDays(2));
        duty.perform(clock.instant());
        duty.perform(clock.instant());
        clock.advance(Duration.ofDays(1));
        duty.perform(clock.instant());
        assertThat(letters("own_manager")).hasSize(1);
        assertThat(letters("own_clerk")).isEmpty();
        clock.advance(Duration.ofDays(184));
        duty.perform(clock.instant());
        assertThat(letters("own_manager")).hasSize(2);
    }

    @Test
    @DisplayName("is answered from the letter without signing in, once")
    void isAnsweredFromTheLetter() throws IOException {
        String link = asked();
        Visitor salma = new Visitor(port);
        HttpResponse<String> page = salma.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("جمعية الياسمين").contains("كل شيء ما زال صحيحاً");
        assertThat(freshness()).isEqualTo(Freshness.AGEING);
        assertThat(salma.post(link, link).body()).contains("شكراً لكم");
        Organisation it = organisations.find(union.yasmin()).orElseThrow();
        assertThat(freshness()).isEqualTo(Freshness.FRESH);
        assertThat(it.confirmedBy()).isEqualTo(union.actor(Who.OWN_MANAGER).person());
        assertThat(salma.get(link).statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get("/organisations/" + it.id()).body())
                .contains("أكّدتها الجهة آخر مرة");
    }

    @Test
    @DisplayName("takes one answer, though the button is pressed by ten at once")
    void takesOneAnswer() throws Exception {
        String code = asked().replace("/confirm/", "");
        try (ExecutorService people = Executors.newFixedThreadPool(10)) {
            List<Callable<Boolean>> pressing = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                pressing.add(() -> asking.confirm(code).isDone());
            }
            int done = 0;
            for (var one : people.invokeAll(pressing)) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("ends after thirty days")
    void ends() throws IOException {
        String link = asked();
        clock.advance(Duration.ofDays(30));
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(asking.confirm(link.replace("/confirm/", "")).isDone()).isFalse();
        assertThat(freshness()).isEqualTo(Freshness.AGEING);
    }

    @Test
    @DisplayName("stands among the manager's obligations until it is answered")
    void standsAmongObligations() {
        Actor salma = union.actor(Who.OWN_MANAGER);
        assertThat(titles(salma)).doesNotContain("profiles.due-confirm");
        clock.advance(Duration.ofDays(200));
        assertThat(titles(salma)).contains("profiles.due-confirm");
        assertThat(titles(union.actor(Who.OWN_CLERK))).doesNotContain("profiles.due-confirm");
        confirmations.confirm(salma, union.yasmin()).orThrow();
        assertThat(titles(salma)).doesNotContain("profiles.due-confirm");
    }

    @Test
    @DisplayName("does not keep decisions from those who wait: obligations, escalation, letter")
    void decisionsReachThoseWhoWait() throws IOException {
        Actor salma = union.actor(Who.OWN_MANAGER);
        ChangeRequest request =
                samples.ask(salma, union.yasmin(), OrganisationField.FOUNDED_YEAR, "1997");
        assertThat(titles(union.actor(Who.SECRETARIAT))).contains("profiles.due-decide");
        assertThat(titles(union.actor(Who.COMMITTEE))).doesNotContain("profiles.due-decide");
        clock.advance(Duration.ofDays(8));
        new EscalateChangeRequests(requests).perform(clock.instant());
        assertThat(titles(union.actor(Who.COMMITTEE))).contains("profiles.due-decide");
        requests.refuse(union.actor(Who.COMMITTEE), request.id(), "القرار يذكر 1998").orThrow();
        assertThat(titles(salma)).contains("profiles.told-refused");
        assertThat(letters("own_manager"))
                .hasSize(1)
                .allSatisfy(
                        l -> assertThat(l).contains("القرار يذكر 1998").contains("سنة التأسيس"));
        clock.advance(Duration.ofDays(8));
        assertThat(titles(salma)).doesNotContain("profiles.told-refused");
    }

    private List<String> titles(Actor actor) {
        return obligations.of(actor).stream().map(o -> o.title().key()).toList();
    }

    private Freshness freshness() {
        return Freshness.of(organisations.find(union.yasmin()).orElseThrow(), clock.instant());
    }

    /** The link in the letter to سلمى, after half a year. */
    private String asked() throws IOException {
        clock.advance(Duration.ofDays(190));
        duty.perform(clock.instant());
        Matcher link = LINK.matcher(letters("own_manager").getLast());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static List<String> letters(String to) throws IOException {
        if (!Files.isDirectory(OUTBOX)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(OUTBOX)) {
            List<String> letters = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                Optional.of(Files.readString(file))
                        .filter(l -> l.contains("To: " + to + "@"))
                        .ifPresent(letters::add);
            }
            return letters;
        }
    }

    private static void empty() throws IOException {
        if (Files.isDirectory(OUTBOX)) {
            try (Stream<Path> files = Files.list(OUTBOX)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
