package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.commands.ChildProgram;
import org.multaqa.linkage.oprf.AbsentHolder;

/** The league's holder runs as a process of its own and is killed while four desks ask. */
@DisplayName("A holder that is killed in the middle of its work")
class A05_KilledTest {
    private static final int DESKS = 4;
    private static final int BEFORE = 12;

    @TempDir private Path folder;

    @Test
    @DisplayName("has in its log whatever it answered, counts nothing twice, and serves again")
    void killed() throws Exception {
        Invitation invitation;
        MemberKey amal;
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            invitation = three.newKey(1).getFirst();
            amal = three.member("دار الأمل", 1_000, 5_000);
        }
        Path league = folder.resolve("holder-2");
        Set<String> answered = new HashSet<>();
        for (int life = 0; life < 3; life++) {
            answered.addAll(liveAndDie(invitation, amal));
            List<LogEntry> log = new ArrayList<>();
            HolderLog.Reading reading =
                    HolderLog.read(league.resolve("log"), HolderLog.Place.START, log::add);
            assertThat(reading.end().number()).isEqualTo(log.size());
            List<String> logged =
                    log.stream()
                            .filter(e -> e.act() == LogEntry.Act.EVALUATED)
                            .map(e -> e.words().get(4))
                            .toList();
            assertThat(logged).doesNotHaveDuplicates().containsAll(answered);
        }
        try (ChildProgram again = serve()) {
            again.awaitLine("(http://\\S+)");
            ChildProgram.Ended verified =
                    ChildProgram.run(
                            folder, "keyholder", "log", "--verify", "--data", league.toString());
            assertThat(verified.code()).as(verified.err()).isZero();
            assertThat(verified.out()).contains("The log is whole");
        }
        assertThat(Files.readString(league.resolve("log"))).doesNotContain("mended\t0");
    }

    /** Four desks ask, each next as soon as it has an answer, until the holder is dead. */
    private Set<String> liveAndDie(Invitation invitation, MemberKey amal)
            throws IOException, InterruptedException {
        Set<String> answered = new HashSet<>();
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
        CountDownLatch busy = new CountDownLatch(BEFORE);
        try (ChildProgram holder = serve()) {
            holder.awaitLine("(http://\\S+)");
            List<Thread> desks = new ArrayList<>();
            for (int desk = 0; desk < DESKS; desk++) {
                desks.add(Thread.ofPlatform().start(() -> ask(invitation, amal, answers, busy)));
            }
            busy.await();
            holder.kill();
            for (Thread desk : desks) {
                desk.join();
            }
        }
        answered.addAll(answers);
        assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE);
        return answered;
    }

    private static void ask(
            Invitation invitation,
            MemberKey amal,
            ConcurrentLinkedQueue<String> answers,
            CountDownLatch busy) {
        HolderCard league = invitation.circle().holder(2);
        try (HolderLine line = new HolderLine(league)) {
            while (true) {
                EvaluationRequest request =
                        Asking.request(amal, league, invitation, Clock.systemUTC().instant(), 5);
                byte[] body = line.post(HolderLine.EVALUATE, request.written()).body();
                assertThat(EvaluationAnswer.read(body, league.identity()).decline()).isNull();
                answers.add(Hashes.hex(request.commitment()));
                busy.countDown();
            }
        } catch (IOException dead) {
            // What this desk waited for.
            return;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("is found again by who asks: the client waits, tries the same request, goes on")
    void theClientGoesOn() {
        try (SampleHolders three = SampleHolders.start(folder, false)) {
            Invitation invitation = three.newKey(1).getFirst();
            MemberKey amal = three.member("دار الأمل", 1_000, 5_000);
            RemoteKeyHolder league = three.asked(invitation, amal).get(1);
            league.evaluate(Asking.elements(3));
            three.stop(2);
            Thread.startVirtualThread(() -> three.start(2, null));
            // It may take more tries than the client has while the machine is busy.
            long used = 3;
            for (int again = 0; again < 50; again++) {
                try {
                    league.evaluate(Asking.elements(3));
                    used += 3;
                    break;
                } catch (AbsentHolder stillAway) {
                    continue;
                }
            }
            assertThat(used).isEqualTo(6);
            assertThat(three.holder(2).books().standings().getFirst().used().inDay())
                    .isEqualTo(used);
        }
    }

    private ChildProgram serve() {
        return ChildProgram.start(
                folder,
                java.util.Map.of(),
                "keyholder",
                "run",
                "--data",
                folder.resolve("holder-2").toString(),
                "--port",
                String.valueOf(
                        HolderFolder.open(folder.resolve("holder-2")).card().address().getPort()),
                "--key-file",
                folder.resolve("holder-2.key-file").toString());
    }
}
