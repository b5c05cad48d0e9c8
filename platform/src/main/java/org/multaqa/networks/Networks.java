package org.multaqa.networks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Service;

/** Memberships: how they come about, are answered, amended and ended. */
@Service
public class Networks {
    private final MembershipStore store;
    private final MembershipRules rules;
    private final MembershipLedger ledger;
    private final Organisations organisations;
    private final Database db;
    private final Clock clock;

    Networks(
            MembershipStore store,
            MembershipRules rules,
            MembershipLedger ledger,
            Organisations organisations,
            Database db,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.ledger = ledger;
        this.organisations = organisations;
        this.db = db;
        this.clock = clock;
    }

    /** Whether the actor may bring a membership about in this way. */
    public boolean may(Actor by, Way way, UUID member, UUID network) {
        return switch (way) {
            case ASK -> by.may(NetworkRight.SPEAK_FOR_MEMBER, member);
            case INVITE -> by.may(NetworkRight.KEEP_MEMBERS, network);
            case ENTER -> by.mayAnywhere(NetworkRight.ENTER);
        };
    }

    /** Asks the network, invites the organisation, or enters what is so, from a day on. */
    public Outcome<Membership> propose(
            Actor by, Way way, UUID member, UUID network, MembershipForm form) {
        if (!may(by, way, member, network)) {
            return Outcome.notAllowed();
        }
        Optional<Organisation> joining = organisations.find(member);
        Optional<Organisation> joined = organisations.find(network);
        if (joining.isEmpty()) {
            return Outcome.notFound();
        }
        if (joined.isEmpty() || !joined.get().kind().hasMembers() || !joined.get().isActive()) {
            return Outcome.invalid(Problem.at("network", "networks.no-network"));
        }
        if (!joining.get().isActive()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "networks.member-closed");
        }
        if (joining.get().id().equals(joined.get().id())) {
            return Outcome.invalid(Problem.at("network", "networks.itself"));
        }
        Terms usual = new Terms(Capacity.FULL_MEMBER, today(), null, null, null);
        return form.read(usual, today())
                .then(terms ->
                        db.inTransaction(() ->
                                write(by, way, joining.get().id(), joined.get().id(), terms)));
    }

    private Outcome<Membership> write(Actor by, Way way, UUID member, UUID network, Terms terms) {
        boolean atOnce = way == Way.ENTER;
        Membership it =
                new Membership(
                        Ids.next(),
                        member,
                        network,
                        switch (way) {
                            case ASK -> MembershipState.ASKED;
                            case INVITE -> MembershipState.INVITED;
                            case ENTER -> MembershipState.MEMBER;
                        },
                        terms.capacity(),
                        terms.since(),
                        atOnce ? terms.until() : null,
                        way == Way.ASK ? null : terms.number(),
                        atOnce && terms.until() != null ? Ending.LEFT : null,
                        null,
                        terms.note(),
                        now(),
                        by.person(),
                        atOnce ? now() : null,
                        atOnce ? by.person() : null);
        store.takeTurn();
        if (store.waits(member, network)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "networks.waits-already");
        }
        return ledger.enter(
                by,
                it,
                switch (way) {
                    case ASK -> "networks.membership-asked";
                    case INVITE -> "networks.membership-offered";
                    case ENTER -> "networks.membership-entered";
                });
    }

    /** Says yes; the network may name other terms than were asked for. */
    public Outcome<Membership> accept(Actor by, UUID id, MembershipForm form) {
        return answering(
                by,
                id,
                it -> {
                    MembershipForm said =
                            it.state() == MembershipState.ASKED ? form : MembershipForm.EMPTY;
                    return said.read(terms(it), today())
                            .then(terms ->
                                    ledger.rewrite(
                                            by,
                                            it,
                                            it.with(terms)
                                                    .answered(
                                                            MembershipState.MEMBER,
                                                            null,
                                                            now(),
                                                            by.person()),
                                            "networks.membership-accepted"));
                });
    }

    /** Says no, and why. */
    public Outcome<Membership> refuse(Actor by, UUID id, String reason) {
        if (reason.isBlank() || reason.strip().length() > 1_000) {
            return Outcome.invalid(Problem.at("reason", "networks.reason-missing"));
        }
        return answering(
                by,
                id,
                it -> {
                    Membership refused =
                            it.answered(
                                    MembershipState.REFUSED, reason.strip(), now(), by.person());
                    return ledger.answer(by, refused, "networks.membership-refused");
                });
    }

    /** Takes back what one's own side asked or offered. */
    public Outcome<Membership> withdraw(Actor by, UUID id) {
        return holding(
                id,
                by,
                it -> {
                    if (!rules.mayWithdraw(by, it)) {
                        return Outcome.notAllowed();
                    }
                    if (!it.state().waits()) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "networks.answered-already");
                    }
                    Membership back =
                            it.answered(MembershipState.WITHDRAWN, null, now(), by.person());
                    return ledger.answer(by, back, "networks.membership-withdrawn");
                });
    }

    /** Corrects capacity, first day and number. */
    public Outcome<Membership> amend(Actor by, UUID id, MembershipForm form) {
        return holding(
                id,
                by,
                it -> {
                    if (!by.may(NetworkRight.KEEP_MEMBERS, it.network())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != MembershipState.MEMBER) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "networks.not-member");
                    }
                    return form.read(terms(it), today())
                            .then(terms ->
                                    ledger.rewrite(
                                            by, it, it.with(terms), "networks.membership-amended"));
                });
    }

    /** Ends it from a day on: the member leaves, or the network ends it and says how. */
    public Outcome<Membership> end(Actor by, UUID id, EndForm form) {
        return holding(
                id,
                by,
                it -> {
                    boolean keeps = by.may(NetworkRight.KEEP_MEMBERS, it.network());
                    if (!keeps && !by.may(NetworkRight.SPEAK_FOR_MEMBER, it.member())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != MembershipState.MEMBER || !it.endsAfter(today())) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "networks.not-member");
                    }
                    return form.read(it, keeps, today())
                            .then(end ->
                                    ledger.rewrite(
                                            by,
                                            it,
                                            it.ending(end.on(), end.how(), end.reason()),
                                            "networks.membership-ended"));
                });
    }

    /** Takes an end back that was entered by mistake. */
    public Outcome<Membership> resume(Actor by, UUID id) {
        return holding(
                id,
                by,
                it -> {
                    if (!by.may(NetworkRight.KEEP_MEMBERS, it.network())) {
                        return Outcome.notAllowed();
                    }
                    if (it.state() != MembershipState.MEMBER || it.until() == null) {
                        return Outcome.refused(Outcome.Why.CONFLICT, "networks.not-ended");
                    }
                    return ledger.rewrite(
                            by, it, it.ending(null, null, null), "networks.membership-resumed");
                });
    }

    private Outcome<Membership> answering(Actor by, UUID id, MembershipRules.Step step) {
        return holding(
                id,
                by,
                it -> {
                    if (!rules.mayAnswer(by, it)) {
                        return Outcome.notAllowed();
                    }
                    return it.state().waits()
                            ? step.of(it)
                            : Outcome.refused(Outcome.Why.CONFLICT, "networks.answered-already");
                });
    }

    private Outcome<Membership> holding(UUID id, Actor by, MembershipRules.Step step) {
        if (!by.may(NetworkRight.SPEAK_FOR_MEMBER) && !by.may(NetworkRight.KEEP_MEMBERS)) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            store.takeTurn();
            return store.hold(id).map(step::of).orElseGet(Outcome::notFound);
        });
    }

    private static Terms terms(Membership it) {
        return new Terms(it.capacity(), it.since(), it.until(), it.number(), it.note());
    }

    private LocalDate today() {
        return Dates.today(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
