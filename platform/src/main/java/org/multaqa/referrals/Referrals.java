package org.multaqa.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.agreements.Agreements;
import org.multaqa.agreements.Use;
import org.multaqa.database.Database;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Sending people on, and what the two organisations do about it. */
@Service
public class Referrals {
    /** Consent is asked for again after so many months. */
    static final int MOST_MONTHS = 6;

    private final ReferralStore store;
    private final DeviceStore devices;
    private final ReferralLedger ledger;
    private final Agreements agreements;
    private final Database db;

    Referrals(
            ReferralStore store,
            DeviceStore devices,
            ReferralLedger ledger,
            Agreements agreements,
            Database db) {
        this.store = store;
        this.devices = devices;
        this.ledger = ledger;
        this.agreements = agreements;
        this.db = db;
    }

    /** What a side does with a referral; a reason or a result where the act asks for one. */
    public record Move(Act act, @Nullable Reason reason, @Nullable Result result) {}

    /**
     * Sends a referral from the actor's organisation. Refused unless a live agreement of both
     * allows it, consent is said and in the future, and what is secret is sealed for devices of
     * both. Sent twice under one id it is sent once.
     */
    public Outcome<Referral> send(Actor by, UUID id, ReferralForm form) {
        UUID home = by.organisation();
        if (home == null || !by.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        List<Problem> problems = problems(form);
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        ReferralForm.To to = form.to().orElseThrow();
        return db.inTransaction(() -> {
            if (to.receiver().equals(home)
                    || !agreements.allows(to.agreement(), home, to.receiver(), Use.REFERRAL)) {
                return Outcome.invalid(Problem.at(ReferralForm.TO, "referrals.no-agreement"));
            }
            Sealed sealed = new Sealed(form.content(), form.wraps(), List.of());
            if (!isForBoth(sealed, home, to.receiver())) {
                return Outcome.invalid(Problem.at(ReferralForm.TO, "referrals.not-for-both"));
            }
            return Outcome.done(sent(by, home, id, form, sealed));
        });
    }

    private Referral sent(Actor by, UUID home, UUID id, ReferralForm form, Sealed sealed) {
        ReferralForm.To to = form.to().orElseThrow();
        Urgency urgency =
                Statement.constant(Urgency.class, form.text(ReferralForm.URGENCY)).orElseThrow();
        Referral it =
                new Referral(
                        id,
                        home,
                        to.receiver(),
                        to.agreement(),
                        urgency,
                        Statement.constant(Consent.class, form.text(ReferralForm.CONSENT))
                                .orElseThrow(),
                        form.scope().stream().map(Statement::word).toList(),
                        Objects.requireNonNull(form.until()),
                        ReferralState.SENT,
                        null,
                        null,
                        ledger.now(),
                        ledger.now().plus(urgency.time()),
                        ledger.now(),
                        true);
        if (store.insert(it, by.person(), sealed)) {
            ledger.record(by, Act.SENT, it);
        }
        return ledger.read(id);
    }

    private List<Problem> problems(ReferralForm form) {
        List<Problem> problems = new ArrayList<>();
        if (form.to().isEmpty()) {
            problems.add(Problem.at(ReferralForm.TO, "referrals.to-missing"));
        }
        if (Statement.constant(Urgency.class, form.text(ReferralForm.URGENCY)).isEmpty()) {
            problems.add(Problem.at(ReferralForm.URGENCY, "referrals.urgency-missing"));
        }
        if (Statement.constant(Consent.class, form.text(ReferralForm.CONSENT)).isEmpty()) {
            problems.add(Problem.at(ReferralForm.CONSENT, "referrals.consent-missing"));
        }
        if (form.scope().isEmpty()) {
            problems.add(Problem.at(ReferralForm.SCOPE, "referrals.scope-missing"));
        }
        LocalDate today = ledger.today();
        LocalDate until = form.until();
        if (until == null
                || until.isBefore(today)
                || until.isAfter(today.plusMonths(MOST_MONTHS))) {
            problems.add(
                    Problem.at(ReferralForm.UNTIL, "referrals.until-wrong", "count", MOST_MONTHS));
        }
        int length = form.content().length;
        if (length < Sealed.LEAST || length > Sealed.MOST) {
            problems.add(Problem.whole("referrals.not-sealed"));
        }
        return problems;
    }

    /** Whether there is a key for a device of each side that is in use, and for no other. */
    private boolean isForBoth(Sealed sealed, UUID sender, UUID receiver) {
        Set<UUID> sides = new HashSet<>();
        for (Sealed.Wrap wrap : sealed.wraps()) {
            Device device = devices.find(wrap.device()).orElse(null);
            if (device == null || device.endedAt() != null) {
                return false;
            }
            sides.add(device.organisation());
        }
        return sides.equals(Set.of(sender, receiver));
    }

    /**
     * Moves a referral on. The receiver accepts, rejects, starts and finishes, the sender revokes;
     * each only from where that makes sense, and done twice it is done once. Refused with what
     * happened meanwhile.
     */
    public Outcome<Referral> move(Actor by, UUID id, Move move) {
        UUID home = by.organisation();
        if (home == null || !by.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                it -> {
                    boolean mine =
                            move.act() == Act.REVOKED
                                    ? it.sender().equals(home)
                                    : it.receiver().equals(home);
                    return mine ? moved(by, it, move) : Outcome.notAllowed();
                });
    }

    private Outcome<Referral> moved(Actor by, Referral it, Move move) {
        return switch (move.act()) {
            case ACCEPTED -> step(by, it, move, ReferralState.SENT, ReferralState.ACCEPTED);
            case STARTED -> step(by, it, move, ReferralState.ACCEPTED, ReferralState.IN_PROGRESS);
            case FINISHED -> finish(by, it, move);
            case REJECTED -> reject(by, it, move);
            case REVOKED -> revoke(by, it, move);
            default -> Outcome.notAllowed();
        };
    }

    private Outcome<Referral> step(
            Actor by, Referral it, Move move, ReferralState from, ReferralState to) {
        if (it.state() == to) {
            return Outcome.done(it);
        }
        if (it.state() != from) {
            return meanwhile(it);
        }
        store.become(it, to, ledger.now());
        store.explain(it, move.reason(), move.result());
        ledger.record(by, move.act(), it);
        return Outcome.done(ledger.read(it.id()));
    }

    private Outcome<Referral> finish(Actor by, Referral it, Move move) {
        if (move.result() == null) {
            return Outcome.invalid(Problem.at("result", "referrals.result-missing"));
        }
        boolean working =
                it.state() == ReferralState.ACCEPTED || it.state() == ReferralState.IN_PROGRESS;
        return step(
                by, it, move, working ? it.state() : ReferralState.ACCEPTED, ReferralState.DONE);
    }

    private Outcome<Referral> reject(Actor by, Referral it, Move move) {
        if (move.reason() == null || !Reason.rejecting().contains(move.reason())) {
            return Outcome.invalid(Problem.at("reason", "referrals.reason-missing"));
        }
        return step(by, it, move, ReferralState.SENT, ReferralState.REJECTED);
    }

    /** Access ends at once, with whatever was sealed. */
    private Outcome<Referral> revoke(Actor by, Referral it, Move move) {
        if (move.reason() == null || !Reason.revoking().contains(move.reason())) {
            return Outcome.invalid(Problem.at("reason", "referrals.reason-missing"));
        }
        if (it.state() == ReferralState.REVOKED) {
            return Outcome.done(it);
        }
        if (!it.state().isOpen()) {
            return meanwhile(it);
        }
        ledger.end(by, it, ReferralState.REVOKED, Act.REVOKED, move.reason());
        return Outcome.done(ledger.read(it.id()));
    }

    private static <T> Outcome<T> meanwhile(Referral it) {
        return Outcome.refused(
                Outcome.Why.CONFLICT, "referrals.meanwhile." + Statement.word(it.state()));
    }

    /** Adds a sealed note; sent twice under one id it is there once. Notes are never changed. */
    public Outcome<Referral> write(Actor by, UUID id, UUID note, byte[] sealed) {
        return readable(
                by,
                id,
                (home, it) -> {
                    if (sealed.length < Sealed.LEAST || sealed.length > Sealed.LONGEST_NOTE) {
                        return Outcome.invalid(Problem.at("note", "referrals.note-not-sealed"));
                    }
                    store.note(id, new Sealed.Note(note, home, ledger.now(), sealed), by.person());
                    return Outcome.done(it);
                });
    }

    /** Gives the key of a referral to further devices of the two organisations. */
    public Outcome<Referral> share(Actor by, UUID id, List<Sealed.Wrap> wraps) {
        return readable(
                by,
                id,
                (home, it) -> {
                    List<UUID> both =
                            devices.inUse(List.of(it.sender(), it.receiver())).stream()
                                    .map(Device::id)
                                    .toList();
                    wraps.stream()
                            .filter(wrap -> both.contains(wrap.device()))
                            .forEach(wrap -> store.wrap(id, wrap));
                    return Outcome.done(it);
                });
    }

    /** Does something with one of the actor's own whose content is still there. */
    private Outcome<Referral> readable(
            Actor by, UUID id, BiFunction<UUID, Referral, Outcome<Referral>> work) {
        UUID home = by.organisation();
        if (home == null || !by.may(ReferralRight.HANDLE, home)) {
            return Outcome.notAllowed();
        }
        return ledger.held(
                id,
                it -> {
                    if (!it.isBetween(home)) {
                        return Outcome.notAllowed();
                    }
                    return it.readable() ? work.apply(home, it) : meanwhile(it);
                });
    }
}
