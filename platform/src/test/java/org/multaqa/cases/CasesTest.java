package org.multaqa.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multaqa.cases.SampleCases.random;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.cases.SampleCases.Sample;
import org.multaqa.exchange.ExchangeLog;
import org.multaqa.exchange.SampleExchange;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.Visitor;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.sodium.KeyPair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A case between two charities")
class CasesTest {
    @Autowired private Openings openings;
    @Autowired private CaseReading reading;
    @Autowired private Cases cases;
    @Autowired private Mediation mediation;
    @Autowired private CaseStore store;
    @Autowired private CaseDays days;
    @Autowired private CaseObligations obligations;
    @Autowired private SampleCases samples;
    @Autowired private SampleExchange exchange;
    @Autowired private SampleUnion union;
    @Autowired private ExchangeLog log;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @Test
    @DisplayName("is blind until both have confirmed: neither reads a letter nor learns a name")
    void blind() {
        Sample it = samples.answered();
        assertThat(seen(samples.opener(), it).letters()).isEmpty();
        assertThat(seen(samples.owner(), it).letters()).hasSize(1);
        Visitor zaytoun = union.visitor(Who.OTHER_CLERK, port);
        String api = zaytoun.get("/api/v1/exchange/cases/" + it.id()).body();
        assertThat(api).contains(it.key()).doesNotContain(union.yasmin().toString());
        String page = zaytoun.get("/exchange/cases").body();
        assertThat(page).contains(it.it().number()).doesNotContain("الياسمين");
        cases.confirm(samples.opener(), it.id(), "b2", random(32)).orThrow();
        assertThat(seen(samples.opener(), it).letters())
                .extracting(CaseLetter::sealed)
                .containsExactly("a1", "b2");
        assertThat(seen(samples.owner(), it).letters()).hasSize(2);
    }

    @Test
    @DisplayName("waits for whoever has the key of the record, and is given to nobody else")
    void ownersKey() {
        Sample it = samples.opened();
        assertThat(reading.waiting(samples.owner()).orThrow())
                .extracting(Case::id)
                .contains(it.id());
        assertThat(reading.waiting(samples.opener()).orThrow())
                .extracting(Case::id)
                .doesNotContain(it.id());
        String strange = random(32);
        refused(
                cases.answer(samples.owner(), it.id(), strange, strange, "a1", random(32)),
                "cases.not-your-record");
        refused(
                cases.answer(samples.opener(), it.id(), it.key(), strange, "a1", random(32)),
                "cases.not-now.opened");
        refused(cases.confirm(samples.opener(), it.id(), "b2", random(32)), "cases.not-now.opened");
        refused(cases.write(samples.opener(), it.id(), "b2", random(32)), "cases.not-now.opened");
        Actor ministry = union.actor(Who.MINISTRY);
        assertThat(reading.waiting(ministry).isDone()).isFalse();
        assertThat(openings.open(ministry, samples.opening(KeyPair.fresh())).isDone()).isFalse();
    }

    @Test
    @DisplayName(
            "cites an agreement that is live and speaks of cases, and only one is open at once")
    void agreement() {
        KeyPair mailbox = KeyPair.fresh();
        Opening opening = samples.opening(mailbox);
        Case first = openings.open(samples.opener(), opening).orThrow();
        assertThat(openings.open(samples.opener(), opening).orThrow().id()).isEqualTo(first.id());
        refused(openings.open(samples.opener(), samples.opening(mailbox)), "cases.open-already");
        Opening other = samples.opening(KeyPair.fresh());
        refused(
                openings.open(
                        samples.opener(),
                        new Opening(
                                other.handle(),
                                java.util.UUID.randomUUID(),
                                "food",
                                other.key(),
                                other.proof(),
                                other.salt())),
                "agreements.not-live");
        refused(
                openings.open(
                        samples.opener(),
                        new Opening(
                                "not hex",
                                other.agreement(),
                                "food",
                                other.key(),
                                other.proof(),
                                other.salt())),
                "cases.unclear");
        assertThat(
                        cases.close(samples.opener(), first.id(), null, "", random(32))
                                .orThrow()
                                .state())
                .isEqualTo(CaseState.WITHDRAWN);
        assertThat(openings.open(samples.opener(), samples.opening(mailbox)).isDone()).isTrue();
    }

    @Test
    @DisplayName("is closed by the outcome on which both agree, and stands in the log act by act")
    void agreed() {
        Sample it = samples.talking();
        String salt = random(32);
        cases.write(samples.owner(), it.id(), "c3", salt).orThrow();
        cases.write(samples.owner(), it.id(), "c3", salt).orThrow();
        assertThat(store.letters(it.id())).hasSize(3);
        assertThat(samples.close(samples.owner(), it, "agreed-to-share").state())
                .isEqualTo(CaseState.TALKING);
        refused(
                cases.close(samples.opener(), it.id(), "perhaps", "", random(32)),
                "cases.outcome-unknown");
        Case closed = samples.close(samples.opener(), it, "agreed-to-share");
        assertThat(closed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(closed.outcome()).isEqualTo(CaseOutcome.AGREED_TO_SHARE);
        refused(
                cases.close(samples.opener(), it.id(), "same", "", random(32)),
                "cases.not-now.closed");
        assertThat(log.newest(samples.owner(), 3).stream().map(l -> l.act()))
                .containsExactly("case-closing", "case-letter", "case-answer");
    }

    @Test
    @DisplayName("goes to the mediator without names when they differ, who gives time or ends it")
    void mediation() {
        Sample it = samples.undecided();
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(mediation.undecided(rana).orThrow())
                .filteredOn(u -> u.id().equals(it.id()))
                .singleElement()
                .satisfies(u -> assertThat(u.differ()).isTrue());
        String page = union.visitor(Who.SECRETARIAT, port).get("/exchange/cases").body();
        assertThat(page)
                .contains(it.it().number())
                .doesNotContain("الياسمين")
                .doesNotContain("الزيتون");
        assertThat(obligations.dueFrom(rana, clock.instant())).isNotEmpty();
        assertThat(mediation.extend(samples.opener(), it.id()).isDone()).isFalse();
        assertThat(mediation.extend(rana, it.id()).isDone()).isTrue();
        assertThat(store.find(it.id()).orElseThrow().state()).isEqualTo(CaseState.TALKING);
        refused(mediation.end(rana, it.id()), "cases.not-in-mediation");
        samples.close(samples.opener(), it, "same");
        samples.close(samples.owner(), it, "referred");
        assertThat(mediation.end(rana, it.id()).isDone()).isTrue();
        assertThat(store.find(it.id()).orElseThrow().outcome()).isEqualTo(CaseOutcome.UNDECIDED);
    }

    @Test
    @DisplayName("expires and says so when nobody answers; what both let go by is undecided")
    void expires() {
        Sample silent = samples.opened();
        Sample halfway = samples.answered();
        Sample talking = samples.talking();
        clock.advance(Cases.TO_ANSWER.plusMinutes(1));
        refused(
                cases.answer(
                        samples.owner(), silent.id(), silent.key(), random(32), "a1", random(32)),
                "cases.expired");
        days.perform(clock.instant());
        assertThat(state(silent)).isEqualTo(CaseState.EXPIRED);
        assertThat(state(halfway)).isEqualTo(CaseState.EXPIRED);
        assertThat(state(talking)).isEqualTo(CaseState.TALKING);
        assertThat(union.visitor(Who.OTHER_CLERK, port).get("/exchange/cases").body())
                .contains("لم يُجب عنها أحد في المدة");
        clock.advance(Cases.TO_TALK);
        days.perform(clock.instant());
        assertThat(state(talking)).isEqualTo(CaseState.MEDIATION);
        clock.advance(Duration.ofDays(100));
        days.perform(clock.instant());
        assertThat(store.letters(halfway.id())).isEmpty();
        assertThat(store.find(halfway.id()).orElseThrow().handle()).isEmpty();
        assertThat(store.letters(talking.id())).hasSize(2);
    }

    @Test
    @DisplayName("loses nothing when both say their outcome or write at the same moment")
    void together() throws Exception {
        for (int round = 0; round < 12; round++) {
            Sample it = samples.talking();
            boolean agree = round % 2 == 0;
            CyclicBarrier barrier = new CyclicBarrier(4);
            List<Callable<Outcome<Case>>> acts = new ArrayList<>();
            for (Actor by : List.of(samples.opener(), samples.owner())) {
                boolean opens = by.equals(samples.opener());
                String outcome = agree || opens ? "not-same" : "same";
                acts.add(() -> cases.close(by, it.id(), outcome, "", random(32)));
                acts.add(() -> cases.write(by, it.id(), "dd", random(32)));
            }
            List<Future<Outcome<Case>>> done = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
                for (Callable<Outcome<Case>> act : acts) {
                    done.add(
                            threads.submit(() -> {
                                barrier.await();
                                return act.call();
                            }));
                }
            }
            int written = 2;
            for (int i = 0; i < done.size(); i++) {
                boolean isDone = done.get(i).get().isDone();
                assertThat(isDone || i % 2 == 1 && agree).as("act " + i).isTrue();
                written += i % 2 == 1 && isDone ? 1 : 0;
            }
            assertThat(state(it)).isEqualTo(agree ? CaseState.CLOSED : CaseState.MEDIATION);
            assertThat(store.letters(it.id())).hasSize(written);
        }
    }

    private CaseState state(Sample it) {
        return store.find(it.id()).orElseThrow().state();
    }

    private CaseReading.Seen seen(Actor by, Sample it) {
        return reading.one(by, it.id()).orThrow();
    }

    private static void refused(Outcome<?> outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.problems().toString()).contains(key));
    }
}
