package org.multaqa.needs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Verdict;
import org.multaqa.commands.ChildProgram;
import org.multaqa.database.Database;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.SwitchedDataSource;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.needs.ManyClicks.Click;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WorkspaceTest
@DisplayName("A need that many commit to at the same instant")
class ManyAtOnceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long NEEDED = 1000;

    /** So many answers come before the program is killed. */
    private static final int ANSWERED = 50;

    @Autowired private CommitmentStore commitments;
    @Autowired private NeedStore needs;
    @Autowired private Database db;
    @Autowired private SwitchedDataSource address;
    @Autowired private AdjustableClock clock;
    @Autowired private Audit audit;
    @Autowired private NeedSamples samples;
    @Autowired private ManyClicks many;
    @Autowired private SampleUnion union;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is never promised more than it needs, and nobody is refused who would still fit")
    void neverTooMuch() {
        UUID need = samples.open(union, NEEDED);
        List<Click> clicks = many.clicks("once");
        List<HttpResponse<String>> answers = ManyClicks.allAtOnce(clicks, port, need);
        assertTrue(need, clicks, answers);
        List<HttpResponse<String>> again = ManyClicks.allAtOnce(clicks, port, need);
        for (int i = 0; i < clicks.size(); i++) {
            assertThat(again.get(i).statusCode()).isEqualTo(answers.get(i).statusCode());
            assertThat(again.get(i).body()).isEqualTo(answers.get(i).body());
        }
        assertThat(commitments.of(need)).hasSize(ManyClicks.CLICKS);
    }

    @Test
    @DisplayName("tells everybody the same after a kill -9 amid the clicks, and loses none of them")
    void killedAmidTheClicks(@TempDir Path folder) {
        UUID need = samples.open(union, NEEDED);
        // The other program goes by the machine's clock.
        clock.set(Instant.now());
        List<Click> clicks = many.clicks("killed");
        CountDownLatch some = new CountDownLatch(ANSWERED);
        List<Optional<HttpResponse<String>>> before;
        try (ChildProgram program = serve(folder)) {
            int at = port(program);
            Thread killer = Thread.ofVirtual().start(() -> killAfter(some, program));
            before = ManyClicks.allAtOnce(clicks, at, need, answer -> some.countDown());
            killer.interrupt();
        }
        assertThat(before.stream().filter(Optional::isPresent).count())
                .isBetween((long) ANSWERED, ManyClicks.CLICKS - 1L);
        List<HttpResponse<String>> answers;
        try (ChildProgram program = serve(folder)) {
            answers = ManyClicks.allAtOnce(clicks, port(program), need);
        }
        assertTrue(need, clicks, answers);
        for (int i = 0; i < clicks.size(); i++) {
            HttpResponse<String> after = answers.get(i);
            before.get(i)
                    .ifPresent(first -> {
                        assertThat(after.statusCode()).isEqualTo(first.statusCode());
                        assertThat(after.body()).isEqualTo(first.body());
                    });
        }
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    @DisplayName("finds what was promised when the program was killed before it had answered")
    void killedBeforeItsAnswer() {
        UUID need = samples.open(union, 30);
        Click click = many.clicks("unheard").getFirst();
        JsonNode first = JSON.readTree(click.send(port, need).body());
        // As it stands after a kill between the commit and the answer.
        db.sql(
                        """
                        update web.idempotency set status = null, type = null, body = null,
                            began = timestamptz '2026-11-22 08:00:00Z'
                        """)
                .update();
        HttpResponse<String> again = click.send(port, need);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(again.body()).get("id")).isEqualTo(first.get("id"));
        assertThat(commitments.of(need)).hasSize(1);
        assertThat(click.send(port, need).body()).isEqualTo(again.body());
    }

    /** Each 201 has its row and each 409 its place; the sum fits, and no refused one would. */
    private void assertTrue(UUID id, List<Click> clicks, List<HttpResponse<String>> answers) {
        Need need = needs.find(id).orElseThrow();
        Map<UUID, Commitment> rows = new HashMap<>();
        commitments.of(id).forEach(it -> rows.put(it.id(), it));
        assertThat(rows).hasSize(ManyClicks.CLICKS);
        long accepted = 0;
        for (int i = 0; i < clicks.size(); i++) {
            long quantity = clicks.get(i).quantity();
            JsonNode answer = JSON.readTree(answers.get(i).body());
            boolean taken = answers.get(i).statusCode() == 201;
            String name = taken ? "id" : "commitment";
            if (taken) {
                accepted += quantity;
            } else {
                assertThat(answers.get(i).statusCode()).as(answers.get(i).body()).isEqualTo(409);
                assertThat(quantity).isGreaterThan(answer.get("quantityOpen").asLong());
                assertThat(quantity).isGreaterThan(need.quantityOpen());
                assertThat(answer.get("waitingPlace").asInt()).isPositive();
            }
            Commitment row = requireNonNull(rows.get(UUID.fromString(answer.get(name).asString())));
            assertThat(row.quantity()).isEqualTo(quantity);
            assertThat(row.state())
                    .isEqualTo(taken ? CommitmentState.COMMITTED : CommitmentState.WAITING);
        }
        assertThat(accepted).isEqualTo(need.committed()).isLessThanOrEqualTo(NEEDED);
        assertThat(places(answers)).doesNotHaveDuplicates();
        JsonNode read =
                JSON.readTree(union.visitor(Who.OWN_CLERK, port).get("/api/v1/needs/" + id).body());
        assertThat(read.get("quantity").asLong()).isEqualTo(NEEDED);
        assertThat(read.get("quantityOpen").asLong()).isEqualTo(NEEDED - accepted);
    }

    private static List<Integer> places(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .map(answer -> JSON.readTree(answer.body()).get("waitingPlace").asInt())
                .toList();
    }

    private ChildProgram serve(Path folder) {
        return ChildProgram.start(
                folder,
                Map.of("MULTAQA_DATABASE_URL", address.url()),
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static int port(ChildProgram program) {
        return Integer.parseInt(program.awaitLine("http://[^:]+:(\\d+)/"));
    }

    private static void killAfter(CountDownLatch answers, ChildProgram program) {
        try {
            answers.await();
            program.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
