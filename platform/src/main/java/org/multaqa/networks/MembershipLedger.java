package org.multaqa.networks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/**
 * Writes memberships within the turn that is held: only what the rules allow, with the trail, and
 * tells the register whose answer changes.
 */
@Component
class MembershipLedger {
    private final MembershipStore store;
    private final NestingStore nesting;
    private final MembershipRules rules;
    private final Organisations organisations;
    private final Audit audit;

    MembershipLedger(
            MembershipStore store,
            NestingStore nesting,
            MembershipRules rules,
            Organisations organisations,
            Audit audit) {
        this.store = store;
        this.nesting = nesting;
        this.rules = rules;
        this.organisations = organisations;
        this.audit = audit;
    }

    /** Enters a new one, waiting or in force. */
    Outcome<Membership> enter(Actor by, Membership it, String verb) {
        List<Problem> problems = rules.against(it);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(Outcome.Why.CONFLICT, problems);
        }
        store.insert(it);
        if (it.state() == MembershipState.MEMBER) {
            touched(it);
        }
        return Outcome.done(record(by, verb, it));
    }

    /** Changes one that is in force, or puts it in force. */
    Outcome<Membership> rewrite(Actor by, Membership was, Membership now, String verb) {
        LocalDate end = now.until();
        if (end != null && end.isBefore(now.since())) {
            return Outcome.invalid(Problem.at("since", "networks.ends-before"));
        }
        List<Problem> problems = rules.against(now);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(Outcome.Why.CONFLICT, problems);
        }
        if (now.equals(was)) {
            return Outcome.done(was);
        }
        store.update(now);
        touched(now);
        return Outcome.done(record(by, verb, now));
    }

    /** Answers one with no, or takes it back: nobody's networks change by that. */
    Outcome<Membership> answer(Actor by, Membership now, String verb) {
        store.update(now);
        return Outcome.done(record(by, verb, now));
    }

    private void touched(Membership it) {
        organisations.touched(nesting.withAllBelow(List.of(it.member())));
    }

    /** Both sides see it in their part of the trail. */
    private Membership record(Actor by, String verb, Membership it) {
        Map<String, ?> details =
                Map.of("member", it.member(), "network", it.network(), "since", it.since());
        audit.record(by, verb, "membership", it.id(), it.member(), details);
        audit.record(by, verb, "membership", it.id(), it.network(), details);
        return it;
    }
}
