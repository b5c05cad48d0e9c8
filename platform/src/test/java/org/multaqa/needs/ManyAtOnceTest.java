package org.multaqa.needs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.Database;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("A need that many commit to at the same instant")
class ManyAtOnceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CLICKS = 200;
    private static final int ORGANISATIONS = 20;
    private static final long NEEDED = 1000;

    @Autowired private CommitmentStore commitments;
    @Autowired private NeedStore needs;
    @Autowired private Database db;
    @Autowired private Organisations organisations;
    @Autowired private Tokens tokens;
    @Autowired private NeedSamples samples;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    private record Click(Visitor visitor, long quantity, String key) {
        HttpResponse<String> send(UUID need) {
            return visitor.json(
                    "POST",
                    "/api/v1/needs/" + need + "/commitments",
                    "{\"quantity\": " + quantity + "}",
                    "Idempotency-Key",
                    key);
        }
    }

    @Test
    @DisplayName("is never promised more than it needs, and nobody is refused who would still fit")
    void neverTooMuch() throws Exception {
        UUID need = samples.open(union, NEEDED);
        List<Click> clicks = clicks();
        List<HttpResponse<String>> answers = allAtOnce(clicks, need);
        Need after = needs.find(need).orElseThrow();
        Map<UUID, Commitment> rows = new HashMap<>();
        commitments.of(need).forEach(it -> rows.put(it.id(), it));
        assertThat(rows).hasSize(CLICKS);
        long accepted = 0;
        for (int i = 0; i < CLICKS; i++) {
            long quantity = clicks.get(i).quantity();
            JsonNode answer = JSON.readTree(answers.get(i).body());
            if (answers.get(i).statusCode() == 201) {
                accepted += quantity;
                Commitment row =
                        requireNonNull(rows.get(UUID.fromString(answer.get("id").asString())));
                assertThat(row.quantity()).isEqualTo(quantity);
                assertThat(row.state()).isEqualTo(CommitmentState.COMMITTED);
            } else {
                assertThat(answers.get(i).statusCode()).as(answers.get(i).body()).isEqualTo(409);
                assertThat(quantity).isGreaterThan(answer.get("quantityOpen").asLong());
                assertThat(quantity).isGreaterThan(after.quantityOpen());
                assertThat(answer.get("waitingPlace").asInt()).isPositive();
                Commitment row =
                        requireNonNull(
                                rows.get(UUID.fromString(answer.get("commitment").asString())));
                assertThat(row.state()).isEqualTo(CommitmentState.WAITING);
            }
        }
        assertThat(accepted).isEqualTo(after.committed()).isLessThanOrEqualTo(NEEDED);
        assertThat(places(answers)).doesNotHaveDuplicates();
        List<HttpResponse<String>> again = allAtOnce(clicks, need);
        for (int i = 0; i < CLICKS; i++) {
            assertThat(again.get(i).statusCode()).isEqualTo(answers.get(i).statusCode());
            assertThat(again.get(i).body()).isEqualTo(answers.get(i).body());
        }
        assertThat(commitments.of(need)).hasSize(CLICKS);
    }

    @Test
    @DisplayName("finds what was promised when the program was killed before it had answered")
    void killedBeforeItsAnswer() {
        UUID need = samples.open(union, 30);
        Click click = clicks().getFirst();
        JsonNode first = JSON.readTree(click.send(need).body());
        // As it stands after a kill between the commit and the answer.
        db.sql(
                        """
                        update web.idempotency set status = null, type = null, body = null,
                            began = timestamptz '2026-11-22 08:00:00Z'
                        """)
                .update();
        HttpResponse<String> again = click.send(need);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(again.body()).get("id")).isEqualTo(first.get("id"));
        assertThat(commitments.of(need)).hasSize(1);
        assertThat(click.send(need).body()).isEqualTo(again.body());
    }

    private static List<Integer> places(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .map(answer -> JSON.readTree(answer.body()).get("waitingPlace").asInt())
                .toList();
    }

    /** Each organisation clicks ten times, for 1 to 20 of it; together for twice what is needed. */
    private List<Click> clicks() {
        long seed = 1000_200;
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Click> clicks = new ArrayList<>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            OrganisationForm form =
                    OrganisationForm.named(OrganisationKind.ASSOCIATION, "جمعية النقرة " + i, null);
            UUID giver = organisations.register(Actor.PROGRAM, form).orThrow().id();
            String secret =
                    tokens.create(Actor.PROGRAM, giver, Role.MANAGER, "برنامج", Duration.ofDays(1))
                            .orThrow()
                            .secret();
            for (int click = 0; click < CLICKS / ORGANISATIONS; click++) {
                clicks.add(
                        new Click(
                                new Visitor(port).withToken(secret),
                                random.nextLong(1, 21),
                                "click-" + click));
            }
        }
        return clicks;
    }

    private static List<HttpResponse<String>> allAtOnce(List<Click> clicks, UUID need)
            throws Exception {
        CountDownLatch instant = new CountDownLatch(1);
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLICKS)) {
            for (Click click : clicks) {
                Callable<HttpResponse<String>> one =
                        () -> {
                            instant.await();
                            return click.send(need);
                        };
                answers.add(threads.submit(one));
            }
            instant.countDown();
            List<HttpResponse<String>> all = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
