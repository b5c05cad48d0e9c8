package org.multaqa.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.springframework.stereotype.Component;

/** What a membership may not be, and who may say what about it. */
@Component
class MembershipRules {
    private final MembershipStore store;
    private final NestingStore nesting;
    private final Organisations organisations;

    MembershipRules(MembershipStore store, NestingStore nesting, Organisations organisations) {
        this.store = store;
        this.nesting = nesting;
        this.organisations = organisations;
    }

    /** What becomes of a membership that is held. */
    interface Step {
        Outcome<Membership> of(Membership it);
    }

    /**
     * Why this cannot be put in force: it overlaps another of the same pair, closes a circle on
     * some day, or bears another's number. Asked within the turn, so that two writes see each
     * other.
     */
    List<Problem> against(Membership it) {
        List<Problem> problems = new ArrayList<>();
        if (store.overlaps(it)) {
            problems.add(Problem.at("since", "networks.overlaps"));
        }
        if (nesting.isAbove(it.member(), it.network(), it.since(), it.until())) {
            problems.add(Problem.at("network", "networks.circle"));
        }
        if (it.number() != null) {
            Optional<UUID> bearer = store.bearerOf(it);
            bearer.ifPresent(other -> {
                Organisation.Name name = organisations.names(List.of(other)).get(other);
                problems.add(
                        Problem.at(
                                "number",
                                "networks.number-taken",
                                "name",
                                name == null ? "" : name.ar()));
            });
        }
        return problems;
    }

    /** Whether the actor's is the side that has to answer. */
    boolean mayAnswer(Actor by, Membership it) {
        return it.state() == MembershipState.INVITED
                ? by.may(NetworkRight.SPEAK_FOR_MEMBER, it.member())
                : by.may(NetworkRight.KEEP_MEMBERS, it.network());
    }

    /** Whether the actor's is the side that asked or offered. */
    boolean mayWithdraw(Actor by, Membership it) {
        return it.state() == MembershipState.INVITED
                ? by.may(NetworkRight.KEEP_MEMBERS, it.network())
                : by.may(NetworkRight.SPEAK_FOR_MEMBER, it.member());
    }

    /** Whether the actor may read what only the two sides and the union know. */
    boolean readsInside(Actor by, UUID organisation) {
        return by.may(NetworkRight.READ_INSIDE, organisation);
    }

    boolean readsInside(Actor by, Membership it) {
        return readsInside(by, it.member()) || readsInside(by, it.network());
    }
}
