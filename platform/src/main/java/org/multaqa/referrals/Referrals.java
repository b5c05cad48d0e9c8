package org.multaqa.referrals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.LiveAgreement;
import org.multaqa.agreements.Use;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** What senders and receivers do with referrals. */
@Service
public class Referrals {
    /** So long an accepted referral may go on before somebody asks. */
    static final Duration TO_HELP = Duration.ofDays(14);

    private final ReferralStore store;
    private final KeyStore keys;
    private final Agreements agreements;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Referrals(
            ReferralStore store,
            KeyStore keys,
            Agreements agreements,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.agreements = agreements;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends a referral, under the number that its form was given: sent twice it is one. What is
     * sealed has to be sealed for devices of both and of nobody else.
     */
    public Outcome<Referral> send(Actor by, ReferralForm form) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        Instant now = clock.instant();
        UUID id = form.uuid("id");
        UUID receiver = form.uuid("to");
        List<Problem> problems = new ArrayList<>(form.problems(Dates.today(now)));
        if (id == null || receiver == null || receiver.equals(own)) {
            problems.add(Problem.whole("referrals.receiver-needed"));
        }
        if (!problems.isEmpty() || id == null || receiver == null) {
            return Outcome.invalid(problems);
        }
        return db.inTransaction(() -> {
            LiveAgreement agreement = between(own, receiver);
            if (agreement == null) {
                return Outcome.<Referral>refused(Outcome.Why.NOT_ALLOWED, "referrals.no-agreement");
            }
            if (!SealedContent.isFor(form.value("sealed"), keys.of(own), keys.of(receiver))) {
                return Outcome.<Referral>refused(Outcome.Why.INVALID, "referrals.not-sealed");
            }
            Referral made = made(id, own, receiver, agreement.id(), form, now);
            if (store.send(made)) {
                record(by, "referrals.referral-sent", made);
            }
            return store.find(id)
                    .filter(it -> it.sender().equals(own))
                    .map(Outcome::done)
                    .orElseGet(Outcome::notFound);
        });
    }

    private static Referral made(
            UUID id, UUID own, UUID receiver, UUID agreement, ReferralForm form, Instant now) {
        Urgency urgency = form.urgency().orElseThrow();
        return new Referral(
                id,
                own,
                receiver,
                agreement,
                form.sector().orElseThrow(),
                urgency,
                form.consentBy().orElseThrow(),
                form.scope(),
                java.util.Objects.requireNonNull(form.until()),
                ReferralState.SENT,
                form.value("sealed"),
                now,
                now.plus(urgency.toAnswer()),
                null,
                null,
                1);
    }

    /** The live agreement under which one may refer to the other. */
    @Nullable LiveAgreement between(UUID one, UUID other) {
        return agreements.liveOf(one).stream()
                .filter(live -> live.uses().contains(Use.REFERRAL))
                .filter(live -> live.parties().contains(other))
                .findFirst()
                .orElse(null);
    }

    /** The receiver takes it on. */
    public Outcome<Referral> accept(Actor by, UUID id, int version) {
        return receive(
                by,
                id,
                (it, now) ->
                        it.state() == ReferralState.SENT
                                && store.move(
                                        id, version, ReferralState.ACCEPTED, now.plus(TO_HELP)));
    }

    /** The receiver says that it is on its way. */
    public Outcome<Referral> start(Actor by, UUID id, int version) {
        return receive(
                by,
                id,
                (it, now) ->
                        it.state() == ReferralState.ACCEPTED
                                && store.move(
                                        id, version, ReferralState.IN_PROGRESS, now.plus(TO_HELP)));
    }

    /** The receiver cannot take it on, for a reason. */
    public Outcome<Referral> reject(Actor by, UUID id, int version, String reason) {
        return ended(by, id, version, reason, ReferralState.REJECTED);
    }

    /** The receiver has helped or not. */
    public Outcome<Referral> finish(Actor by, UUID id, int version, String result) {
        return ended(by, id, version, result, ReferralState.DONE);
    }

    /** The sender takes it back: the family has withdrawn its consent, or needs it no more. */
    public Outcome<Referral> revoke(Actor by, UUID id, int version, String reason) {
        return ended(by, id, version, reason, ReferralState.REVOKED);
    }

    private Outcome<Referral> ended(
            Actor by, UUID id, int version, String word, ReferralState state) {
        Reason reason =
                ReferralForm.word(Reason.class, word).filter(r -> r.state() == state).orElse(null);
        boolean ofSender = state == ReferralState.REVOKED;
        return act(
                by,
                id,
                ofSender,
                (it, now) -> {
                    boolean may =
                            switch (state) {
                                case REJECTED -> it.state() == ReferralState.SENT;
                                case DONE ->
                                        it.state() == ReferralState.ACCEPTED
                                                || it.state() == ReferralState.IN_PROGRESS;
                                default -> it.state().isLive();
                            };
                    if (reason == null) {
                        return Outcome.invalid(Problem.at("reason", "referrals.reason-needed"));
                    }
                    return outcome(may && store.end(id, version, state, reason, now));
                });
    }

    private Outcome<Referral> receive(
            Actor by, UUID id, BiFunction<Referral, Instant, Boolean> work) {
        return act(by, id, false, (it, now) -> outcome(work.apply(it, now)));
    }

    private static Outcome<Boolean> outcome(boolean done) {
        return done
                ? Outcome.done(true)
                : Outcome.refused(Outcome.Why.CONFLICT, "referrals.changed-meanwhile");
    }

    private Outcome<Referral> act(
            Actor by,
            UUID id,
            boolean ofSender,
            BiFunction<Referral, Instant, Outcome<Boolean>> work) {
        UUID own = by.organisation();
        if (own == null || !by.may(ReferralRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Referral it = store.find(id).orElse(null);
            if (it == null || !it.isOf(own)) {
                return Outcome.<Referral>notFound();
            }
            if (!(ofSender ? it.sender() : it.receiver()).equals(own)) {
                return Outcome.<Referral>notAllowed();
            }
            return work.apply(it, clock.instant())
                    .map(done -> {
                        Referral now = store.find(id).orElseThrow();
                        record(by, "referrals.referral-moved", now);
                        return now;
                    });
        });
    }

    private void record(Actor by, String what, Referral it) {
        audit.record(
                by,
                what,
                "referral",
                it.id(),
                by.organisation(),
                Map.of("state", org.multaqa.database.Statement.word(it.state())));
    }
}
