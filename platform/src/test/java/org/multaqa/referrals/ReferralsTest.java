package org.multaqa.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.house.AdjustableClock;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WorkspaceTest
@DisplayName("A referral")
class ReferralsTest {
    @Autowired private Referrals referrals;
    @Autowired private ReferralReading reading;
    @Autowired private ReferralDays days;
    @Autowired private ReferralObligations obligations;
    @Autowired private DeviceKeys keys;
    @Autowired private SampleReferrals samples;
    @Autowired private SampleUnion union;
    @Autowired private AdjustableClock clock;
    @LocalServerPort private int port;

    @Test
    @DisplayName(
            "is accepted, gone about and done, and what it said of the family goes with its end")
    void done() {
        Referral it = samples.sent(samples.salma(), union.zaytoun());
        assertThat(it.due()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
        refused(referrals.accept(samples.salma(), it.id(), 1), "language.not-allowed");
        assertThat(referrals.accept(samples.hadi(), it.id(), 1).orThrow().state())
                .isEqualTo(ReferralState.ACCEPTED);
        assertThat(referrals.start(samples.hadi(), it.id(), 2).orThrow().state())
                .isEqualTo(ReferralState.IN_PROGRESS);
        refused(referrals.finish(samples.hadi(), it.id(), 3, ""), "referrals.reason-needed");
        refused(
                referrals.finish(samples.hadi(), it.id(), 3, "not-needed"),
                "referrals.reason-needed");
        Referral done = referrals.finish(samples.hadi(), it.id(), 3, "helped").orThrow();
        assertThat(done.state()).isEqualTo(ReferralState.DONE);
        assertThat(done.sealed()).isNull();
        refused(
                referrals.revoke(samples.salma(), it.id(), 4, "not-needed"),
                "referrals.changed-meanwhile");
        String page = union.visitor(Who.OWN_CLERK, port).get(it.address()).body();
        assertThat(page).contains("ومُحي ما قيل فيها").doesNotContain("data-sealed=");
    }

    @Test
    @DisplayName(
            "ends at once when the family withdraws its consent, and by itself after its last day")
    void consent() {
        Referral withdrawn = samples.sent(samples.salma(), union.zaytoun());
        referrals.accept(samples.hadi(), withdrawn.id(), 1).orThrow();
        Referral revoked =
                referrals.revoke(samples.salma(), withdrawn.id(), 2, "consent-withdrawn").orThrow();
        assertThat(revoked.sealed()).isNull();
        assertThat(revoked.reason()).isEqualTo(Reason.CONSENT_WITHDRAWN);
        Referral silent = samples.sent(samples.salma(), union.zaytoun());
        clock.advance(Duration.ofDays(31));
        days.perform(clock.instant());
        Referral expired = reading.one(samples.hadi(), silent.id()).orThrow();
        assertThat(expired.state()).isEqualTo(ReferralState.EXPIRED);
        assertThat(expired.sealed()).isNull();
    }

    @Test
    @DisplayName(
            "goes only where an agreement allows it, with consent, and sealed for both and nobody else")
    void refusals() {
        samples.ready();
        Actor salma = samples.salma();
        DeviceKey strange =
                new DeviceKey(
                        java.util.UUID.randomUUID(),
                        union.union(),
                        "x",
                        "A".repeat(43),
                        clock.instant(),
                        null);
        List<DeviceKey> both = new ArrayList<>(keys.of(salma, union.yasmin()));
        both.addAll(keys.of(salma, union.zaytoun()));
        List<DeviceKey> more = new ArrayList<>(both);
        more.add(strange);
        for (String sealed :
                List.of(
                        "",
                        "{}",
                        "اسم الأسرة",
                        SampleReferrals.sealed(keys.of(salma, union.yasmin())),
                        SampleReferrals.sealed(more),
                        SampleReferrals.sealed(both)
                                .replace("\"v\":1", "\"v\":1,\"name\":\"x\""))) {
            refused(
                    referrals.send(salma, samples.form(salma, union.zaytoun(), sealed)),
                    "referrals.not-sealed");
        }
        refused(
                referrals.send(salma, samples.form(salma, union.donor(), "{}")),
                "referrals.no-agreement");
        Map<String, List<String>> typed =
                new HashMap<>(samples.form(salma, union.zaytoun(), null).typed());
        typed.remove("agreed");
        typed.put("scope", List.of("need"));
        typed.put("until", List.of("2026-01-01"));
        Outcome<Referral> unfit = referrals.send(salma, new ReferralForm(typed));
        refused(unfit, "referrals.consent-needed");
        refused(unfit, "referrals.scope-needed");
        refused(unfit, "referrals.until-needed");
        ReferralForm twice = samples.form(salma, union.zaytoun(), null);
        Referral first = referrals.send(salma, twice).orThrow();
        assertThat(referrals.send(salma, twice).orThrow().id()).isEqualTo(first.id());
        assertThat(reading.one(union.actor(Who.SECRETARIAT), first.id()).isDone()).isFalse();
        assertThat(reading.one(union.actor(Who.MINISTRY), first.id()).isDone()).isFalse();
    }

    @Test
    @DisplayName("of two edits at once takes one, and refuses the other with what stands there now")
    void atOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            Referral it = samples.sent(samples.salma(), union.zaytoun());
            CyclicBarrier together = new CyclicBarrier(3);
            List<Future<Outcome<Referral>>> acts = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                acts.add(
                        threads.submit(() -> {
                            together.await();
                            return referrals.accept(samples.hadi(), it.id(), 1);
                        }));
                acts.add(
                        threads.submit(() -> {
                            together.await();
                            return referrals.reject(samples.hadi(), it.id(), 1, "no-capacity");
                        }));
                acts.add(
                        threads.submit(() -> {
                            together.await();
                            return referrals.revoke(samples.salma(), it.id(), 1, "not-needed");
                        }));
            }
            int done = 0;
            for (Future<Outcome<Referral>> act : acts) {
                if (act.get().isDone()) {
                    done++;
                } else {
                    refused(act.get(), "referrals.changed-meanwhile");
                }
            }
            assertThat(done).isEqualTo(1);
            assertThat(reading.one(samples.hadi(), it.id()).orThrow().version()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("that is late is told its receiver, its sender and, as a number, the union")
    void late() {
        Referral it = samples.sent(samples.salma(), union.zaytoun());
        Actor rana = union.actor(Who.SECRETARIAT);
        assertThat(titles(samples.hadi())).contains("referrals.due-received");
        clock.advance(Duration.ofDays(4));
        assertThat(titles(samples.salma())).contains("referrals.due-late");
        assertThat(titles(rana)).contains("referrals.due-all-late");
        assertThat(obligations.dueFrom(union.actor(Who.MINISTRY), clock.instant())).isEmpty();
        String page = union.visitor(Who.SECRETARIAT, port).get("/referrals").body();
        assertThat(page).contains("أعداد فقط").doesNotContain(it.number());
    }

    private String titles(Actor actor) {
        return obligations.dueFrom(actor, clock.instant()).toString();
    }

    private static void refused(Outcome<?> outcome, String key) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.problems().toString()).contains(key));
    }
}
