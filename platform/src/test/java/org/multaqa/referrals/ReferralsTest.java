package org.multaqa.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreement;
import org.multaqa.agreements.Signatures;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.house.SampleUnion;
import org.multaqa.house.SampleUnion.Who;
import org.multaqa.house.WorkspaceTest;
import org.multaqa.language.Outcome;
import org.multaqa.obligations.Obligation;
import org.springframework.beans.factory.annotation.Autowired;

@WorkspaceTest
@DisplayName("A referral from الياسمين to الزيتون")
class ReferralsTest {
    @Autowired private SampleUnion union;
    @Autowired private ReferralSamples samples;
    @Autowired private Referrals referrals;
    @Autowired private ReferralReading reading;
    @Autowired private ReferralObligations obligations;
    @Autowired private ReferralDays days;
    @Autowired private Devices devices;
    @Autowired private Signatures signatures;
    @Autowired private Database db;

    private Actor hala = Actor.NOBODY;
    private Actor omar = Actor.NOBODY;
    private Actor secretariat = Actor.NOBODY;

    @BeforeEach
    void people() {
        hala = union.actor(Who.OWN_CLERK);
        omar = union.actor(Who.OTHER_MANAGER);
        secretariat = union.actor(Who.SECRETARIAT);
    }

    private static Referrals.Move move(Act act) {
        return new Referrals.Move(act, null, null);
    }

    @Test
    @DisplayName("is accepted, worked on and done; each step stands under its organisation")
    void done() {
        Referral it = samples.sent(union);
        assertThat(referrals.move(omar, it.id(), move(Act.ACCEPTED)).orThrow().state())
                .isEqualTo(ReferralState.ACCEPTED);
        referrals.move(omar, it.id(), move(Act.STARTED)).orThrow();
        assertThat(problem(referrals.move(omar, it.id(), move(Act.FINISHED))))
                .isEqualTo("referrals.result-missing");
        Referral done =
                referrals
                        .move(
                                omar,
                                it.id(),
                                new Referrals.Move(Act.FINISHED, null, Result.HELPED_IN_PART))
                        .orThrow();
        assertThat(done.state()).isEqualTo(ReferralState.DONE);
        assertThat(done.result()).isEqualTo(Result.HELPED_IN_PART);
        assertThat(done.readable()).isTrue();
        assertThat(reading.steps(done).stream().map(Step::act))
                .containsExactly(Act.SENT, Act.ACCEPTED, Act.STARTED, Act.FINISHED);
        assertThat(reading.steps(done).getLast().organisation()).isEqualTo(omar.organisation());
    }

    @Test
    @DisplayName("can be read for 14 days when it is done, then what it said is gone for good")
    void forgotten() {
        Referral it = samples.sent(union);
        referrals
                .move(omar, it.id(), new Referrals.Move(Act.REJECTED, Reason.NO_CAPACITY, null))
                .orThrow();
        referrals.write(hala, it.id(), Ids.next(), new byte[40]).orThrow();
        Instant moved = reading.one(omar, it.id()).orThrow().movedAt();
        days.perform(moved.plus(ReferralDays.KEPT));
        assertThat(reading.sealed(omar, it.id()).isDone()).isTrue();
        days.perform(moved.plus(ReferralDays.KEPT).plusSeconds(1));
        assertThat(reading.sealed(omar, it.id()).isDone()).isFalse();
        assertThat(reading.one(omar, it.id()).orThrow().readable()).isFalse();
        assertThat(sealedRows(it.id())).isZero();
    }

    @Test
    @DisplayName("is deleted at once when the family takes its consent back")
    void revoked() {
        Referral it = samples.sent(union);
        referrals.move(omar, it.id(), move(Act.ACCEPTED)).orThrow();
        assertThat(referrals.move(omar, it.id(), revoke()).isDone()).isFalse();
        Referral revoked = referrals.move(hala, it.id(), revoke()).orThrow();
        assertThat(revoked.state()).isEqualTo(ReferralState.REVOKED);
        assertThat(revoked.readable()).isFalse();
        assertThat(sealedRows(it.id())).isZero();
        assertThat(problem(referrals.move(omar, it.id(), move(Act.STARTED))))
                .isEqualTo("referrals.meanwhile.revoked");
        assertThat(referrals.move(hala, it.id(), revoke()).isDone()).isTrue();
        assertThat(problem(referrals.write(omar, it.id(), Ids.next(), new byte[40])))
                .isEqualTo("referrals.meanwhile.revoked");
    }

    private static Referrals.Move revoke() {
        return new Referrals.Move(Act.REVOKED, Reason.CONSENT_WITHDRAWN, null);
    }

    @Test
    @DisplayName("ends by itself when consent has run out, and when one of the two leaves")
    void runsOut() {
        Referral it = samples.sent(union);
        days.perform(Instant.parse("2027-01-31T12:00:00Z"));
        assertThat(reading.one(omar, it.id()).orThrow().state()).isEqualTo(ReferralState.SENT);
        days.perform(Instant.parse("2027-02-01T12:00:00Z"));
        Referral expired = reading.one(omar, it.id()).orThrow();
        assertThat(expired.state()).isEqualTo(ReferralState.EXPIRED);
        assertThat(expired.readable()).isFalse();

        Referral other = samples.sent(union);
        signatures.leave(omar, other.agreement()).orThrow();
        Referral ended = reading.one(hala, other.id()).orThrow();
        assertThat(ended.state()).isEqualTo(ReferralState.REVOKED);
        assertThat(ended.reason()).isEqualTo(Reason.AGREEMENT_OVER);
        assertThat(sealedRows(other.id())).isZero();
    }

    @Test
    @DisplayName("is refused without agreement, consent, a day, or keys for both; twice is once")
    void refused() {
        Agreement agreement = samples.agreement(union);
        ReferralForm form = samples.form(union, agreement, "within-a-week", "2027-01-31");
        for (String field : List.of("to", "urgency", "consent", "scope", "until", "content")) {
            assertThat(send(ReferralSamples.with(form, field, "")).isDone()).as(field).isFalse();
        }
        assertThat(problem(send(ReferralSamples.with(form, "until", "2099-01-01"))))
                .isEqualTo("referrals.until-wrong");
        assertThat(
                        problem(
                                send(
                                        ReferralSamples.with(
                                                form,
                                                "to",
                                                agreement.id() + ":" + union.ministry()))))
                .isEqualTo("referrals.no-agreement");
        assertThat(
                        problem(
                                send(
                                        ReferralSamples.with(
                                                form,
                                                "wraps",
                                                form.wraps().getFirst().device()
                                                        + ":"
                                                        + ReferralSamples.sealed(Sealed.WRAPPED)))))
                .isEqualTo("referrals.not-for-both");
        UUID id = Ids.next();
        referrals.send(hala, id, form).orThrow();
        referrals.send(hala, id, form).orThrow();
        assertThat(reading.steps(reading.one(hala, id).orThrow())).hasSize(1);
        signatures.leave(omar, agreement.id()).orThrow();
        assertThat(problem(send(form))).isEqualTo("referrals.no-agreement");
    }

    private Outcome<Referral> send(ReferralForm form) {
        return referrals.send(hala, Ids.next(), form);
    }

    @Test
    @DisplayName(
            "that waits too long comes to the sender and the secretariat, who read nothing of it")
    void late() {
        Referral it = samples.sent(union);
        Instant inTime = it.answerUntil().minusSeconds(60);
        assertThat(titles(omar, inTime)).containsExactly("referrals.due-answer");
        assertThat(titles(hala, inTime)).isEmpty();
        Instant late = it.answerUntil().plus(Duration.ofMinutes(1));
        assertThat(titles(hala, late)).containsExactly("referrals.due-unanswered");
        assertThat(titles(secretariat, late)).containsExactly("referrals.due-late");
        assertThat(titles(union.actor(Who.MINISTRY), late)).isEmpty();
        assertThat(reading.one(secretariat, it.id()).isDone()).isTrue();
        assertThat(reading.sealed(secretariat, it.id()).isDone()).isFalse();
        assertThat(reading.one(union.actor(Who.MINISTRY), it.id()).isDone()).isFalse();
    }

    private List<String> titles(Actor actor, Instant now) {
        return obligations.dueFrom(actor, now).stream()
                .map(Obligation::title)
                .map(org.multaqa.language.Message::key)
                .toList();
    }

    @Test
    @DisplayName("accepted and revoked at one instant ends as one of both, and no note is lost")
    void atOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            Referral it = samples.sent(union);
            List<Callable<Outcome<Referral>>> all = new ArrayList<>();
            all.add(() -> referrals.move(omar, it.id(), move(Act.ACCEPTED)));
            all.add(() ->
                    referrals.move(
                            omar,
                            it.id(),
                            new Referrals.Move(Act.REJECTED, Reason.NO_CAPACITY, null)));
            for (int i = 0; i < 6; i++) {
                Actor by = i % 2 == 0 ? omar : hala;
                all.add(() -> referrals.write(by, it.id(), Ids.next(), new byte[40]));
            }
            int done = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
                for (Future<Outcome<Referral>> one : threads.invokeAll(all)) {
                    done += one.get().isDone() ? 1 : 0;
                }
            }
            assertThat(done).isEqualTo(7);
            assertThat(reading.sealed(hala, it.id()).orThrow().notes()).hasSize(6);
            assertThat(reading.steps(it)).hasSize(2);
        }
    }

    @Test
    @DisplayName(
            "is given to a further device only of the two, and a device that was lost has none")
    void devices() {
        Referral it = samples.sent(union);
        Device second = samples.device(omar);
        Device stranger = samples.device(secretariat);
        List<Sealed.Wrap> wraps =
                ReferralForm.wraps(
                        List.of(
                                second.id() + ":" + ReferralSamples.sealed(Sealed.WRAPPED),
                                stranger.id() + ":" + ReferralSamples.sealed(Sealed.WRAPPED)));
        referrals.share(omar, it.id(), wraps).orThrow();
        assertThat(wrapped(it)).contains(second.id()).doesNotContain(stranger.id()).hasSize(3);
        assertThat(devices.end(hala, second.id()).isDone()).isFalse();
        devices.end(omar, second.id()).orThrow();
        assertThat(wrapped(it)).hasSize(2).doesNotContain(second.id());
        referrals.share(omar, it.id(), wraps).orThrow();
        assertThat(wrapped(it)).hasSize(2);
        byte[] point = ReferralSamples.point();
        point[40] ^= 1;
        assertThat(problem(devices.add(omar, Ids.next(), "هاتف", point)))
                .isEqualTo("referrals.device-key-wrong");
        assertThat(second.checkValue()).matches("([0-9a-f]{4} ){4}[0-9a-f]{4}");
    }

    private List<UUID> wrapped(Referral it) {
        return reading.sealed(omar, it.id()).orThrow().wraps().stream()
                .map(Sealed.Wrap::device)
                .toList();
    }

    private long sealedRows(UUID id) {
        return db.sql(
                        """
                        select (select count(*) from referrals.wrap where referral = :id)
                            + (select count(*) from referrals.note where referral = :id)
                            + (select count(*) from referrals.referral
                                where id = :id and content is not null)
                        """)
                .param("id", id)
                .one(Long.class);
    }

    private static String problem(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.problems().getFirst().message().key()
                : "done";
    }
}
