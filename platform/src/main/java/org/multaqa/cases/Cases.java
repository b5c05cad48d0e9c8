package org.multaqa.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.HelpKind;
import org.multaqa.agreements.Use;
import org.multaqa.database.Database;
import org.multaqa.database.Refusal;
import org.multaqa.database.Statement;
import org.multaqa.exchange.ExchangeLog;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * What two charities do with a case. An act stands in the log of the exchange before it counts, and
 * one that is sent again is done once.
 */
@Service
public class Cases {
    /** So long the owner has to answer, and after that the opener to confirm. */
    static final Duration TO_ANSWER = Duration.ofDays(14);

    /** So long they have to come to an outcome. */
    static final Duration TO_TALK = Duration.ofDays(30);

    /** So long the other has once one has said its outcome. */
    static final Duration TO_AGREE = Duration.ofDays(7);

    private static final int MOST_LETTERS = 200;

    private final CaseStore store;
    private final ExchangeLog log;
    private final Agreements agreements;
    private final Database db;
    private final Clock clock;

    Cases(CaseStore store, ExchangeLog log, Agreements agreements, Database db, Clock clock) {
        this.store = store;
        this.log = log;
        this.agreements = agreements;
        this.db = db;
        this.clock = clock;
    }

    /**
     * The owner of the record answers.
     *
     * @param key the public key of the mailbox
     * @param answer proof for the opener
     * @param letter who it is, sealed; kept back until the opener has confirmed
     */
    public Outcome<Case> answer(
            Actor by, UUID id, String key, String answer, String letter, String salt) {
        boolean sound =
                CaseFields.is(key, CaseFields.KEY)
                        && CaseFields.is(answer, CaseFields.KEY)
                        && CaseFields.isLetter(letter);
        return act(
                by,
                id,
                salt,
                CaseAct.ANSWER,
                List.of(key, answer, letter),
                sound,
                step -> {
                    Case it = step.it();
                    UUID own = step.own();
                    if (it.state() != CaseState.OPENED || it.isOpenedBy(own)) {
                        return notNow(it);
                    }
                    if (!CaseFields.belongs(key, it.handle())) {
                        return Outcome.refused(Outcome.Why.NOT_ALLOWED, "cases.not-your-record");
                    }
                    agreements.require(it.agreement(), own, kind(it), Use.CASE);
                    store.answer(id, own, key, answer, step.now().plus(TO_ANSWER));
                    store.write(id, false, letter, step.now());
                    return Outcome.done(true);
                });
    }

    /** The opener confirms, with a sealed letter that says who it is: both know each other now. */
    public Outcome<Case> confirm(Actor by, UUID id, String letter, String salt) {
        return act(
                by,
                id,
                salt,
                CaseAct.CONFIRMING,
                List.of(letter),
                CaseFields.isLetter(letter),
                step -> {
                    if (step.it().state() != CaseState.ANSWERED
                            || !step.it().isOpenedBy(step.own())) {
                        return notNow(step.it());
                    }
                    agreements.require(
                            step.it().agreement(), step.own(), kind(step.it()), Use.CASE);
                    store.write(id, true, letter, step.now());
                    store.move(id, CaseState.TALKING, step.now().plus(TO_TALK));
                    return Outcome.done(true);
                });
    }

    /** One of the two writes to the other. */
    public Outcome<Case> write(Actor by, UUID id, String letter, String salt) {
        return act(
                by,
                id,
                salt,
                CaseAct.LETTER,
                List.of(letter),
                CaseFields.isLetter(letter),
                step -> {
                    if (!step.it().state().isJoint() || !step.it().isOf(step.own())) {
                        return notNow(step.it());
                    }
                    if (store.letters(id).size() >= MOST_LETTERS) {
                        return Outcome.refused(Outcome.Why.TOO_MANY, "cases.too-many-letters");
                    }
                    store.write(id, step.it().isOpenedBy(step.own()), letter, step.now());
                    return Outcome.done(true);
                });
    }

    /**
     * One of the two says what came of it; when both say the same, the case is closed. Before it is
     * confirmed the opener takes it back so.
     *
     * @param letter why, sealed; empty for none
     */
    public Outcome<Case> close(
            Actor by, UUID id, @Nullable String outcome, String letter, String salt) {
        CaseOutcome said = CaseOutcome.of(outcome).orElse(null);
        String word = said == null ? "" : said.word();
        return act(
                by,
                id,
                salt,
                CaseAct.CLOSING,
                List.of(word, letter),
                letter.isEmpty() || CaseFields.isLetter(letter),
                step -> {
                    Case it = step.it();
                    if (!it.state().isLive() || !it.isOf(step.own())) {
                        return notNow(it);
                    }
                    if (!it.state().isJoint()) {
                        if (!it.isOpenedBy(step.own())) {
                            return notNow(it);
                        }
                        store.end(id, CaseState.WITHDRAWN, null, step.now());
                        return Outcome.done(true);
                    }
                    if (said == null) {
                        return Outcome.refused(Outcome.Why.INVALID, "cases.outcome-unknown");
                    }
                    if (!letter.isEmpty()) {
                        store.write(id, it.isOpenedBy(step.own()), letter, step.now());
                    }
                    say(step, said);
                    return Outcome.done(true);
                });
    }

    private void say(Step step, CaseOutcome said) {
        Case it = step.it();
        boolean first = it.isOpenedBy(step.own());
        CaseOutcome opener = first ? said : it.openerOutcome();
        CaseOutcome owner = first ? it.ownerOutcome() : said;
        store.say(it.id(), opener, owner);
        if (opener == owner) {
            store.end(it.id(), CaseState.CLOSED, said, step.now());
        } else if (opener != null && owner != null) {
            store.move(it.id(), CaseState.MEDIATION, step.now().plus(TO_ANSWER));
        } else if (it.state() == CaseState.TALKING) {
            Instant soon = step.now().plus(TO_AGREE);
            store.move(it.id(), CaseState.TALKING, soon.isBefore(it.due()) ? soon : it.due());
        }
    }

    /** A step that may be taken: the case, held, and who takes it. */
    private record Step(Case it, UUID own, Instant now) {}

    /**
     * Takes a step, once: who takes part, with what is sound, on a case that is held.
     *
     * @param said what the commitment in the log covers
     */
    private Outcome<Case> act(
            Actor by,
            UUID id,
            String salt,
            CaseAct act,
            List<String> said,
            boolean sound,
            Function<Step, Outcome<Boolean>> work) {
        UUID own = by.organisation();
        if (own == null || !by.may(CaseRight.TAKE_PART, own)) {
            return Outcome.notAllowed();
        }
        if (!sound || !CaseFields.is(salt, CaseFields.KEY)) {
            return Outcome.refused(Outcome.Why.INVALID, "cases.unclear");
        }
        return saying(() -> {
            Case it = store.hold(id).orElse(null);
            if (it == null || !it.isOf(own) && it.state() != CaseState.OPENED) {
                return Outcome.notFound();
            }
            String[] all = new String[said.size() + 1];
            all[0] = id.toString();
            for (int i = 0; i < said.size(); i++) {
                all[i + 1] = said.get(i);
            }
            String commitment = act.commitment(salt, all);
            if (log.has(commitment)) {
                return Outcome.done(it);
            }
            Instant now = clock.instant();
            if (it.state().isLive() && it.due().isBefore(now) && !it.state().isJoint()) {
                return Outcome.refused(Outcome.Why.EXPIRED, "cases.expired");
            }
            return work.apply(new Step(it, own, now))
                    .map(done -> {
                        note(own, act, commitment, it);
                        return store.find(id).orElseThrow();
                    });
        });
    }

    private void note(UUID own, CaseAct act, String commitment, Case it) {
        log.write(own, act.word(), it.agreement(), it.kind(), 1, commitment);
    }

    /** In one transaction; an agreement that does not allow it is a refusal. */
    private Outcome<Case> saying(Supplier<Outcome<Case>> work) {
        try {
            return db.inTransaction(work);
        } catch (Refusal refused) {
            return Outcome.refused(Outcome.Why.NOT_ALLOWED, refused.reason().key());
        }
    }

    private static HelpKind kind(Case it) {
        return Statement.constant(HelpKind.class, it.kind()).orElseThrow();
    }

    private static <T> Outcome<T> notNow(Case it) {
        return Outcome.refused(Outcome.Why.CONFLICT, "cases.not-now." + Statement.word(it.state()));
    }
}
