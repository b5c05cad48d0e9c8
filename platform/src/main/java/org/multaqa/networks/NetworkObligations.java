package org.multaqa.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** Who asks to join us, and who invites us. */
@Component
class NetworkObligations implements ObligationSource {
    private static final int APART = 3;

    private final MembershipStore store;
    private final Organisations organisations;

    NetworkObligations(MembershipStore store, Organisations organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        UUID home = actor.organisation();
        if (home == null || !actor.may(NetworkRight.SPEAK_FOR_MEMBER, home)) {
            return List.of();
        }
        List<Membership> waiting = store.waitingFor(home);
        List<Membership> asked =
                waiting.stream().filter(m -> m.state() == MembershipState.ASKED).toList();
        Map<UUID, Organisation.Name> names =
                organisations.names(
                        waiting.stream()
                                .map(m -> m.network().equals(home) ? m.member() : m.network())
                                .toList());
        List<Obligation> due = new ArrayList<>();
        for (Membership it : waiting) {
            boolean isAsked = it.state() == MembershipState.ASKED;
            if (isAsked && asked.size() > APART) {
                continue;
            }
            due.add(
                    new Obligation(
                            Message.of(
                                    isAsked ? "networks.due-asked" : "networks.due-invited",
                                    "name",
                                    Named.of(isAsked ? it.member() : it.network(), names).said()),
                            Message.of(
                                    isAsked
                                            ? "networks.due-asked-detail"
                                            : "networks.due-invited-detail"),
                            "/memberships/" + it.id(),
                            Message.of("networks.answer"),
                            null));
        }
        if (asked.size() > APART) {
            due.add(
                    new Obligation(
                            Message.of("networks.due-many", "count", asked.size()),
                            Message.of("networks.due-asked-detail"),
                            "/organisations/" + home + "/members#waiting",
                            Message.of("networks.answer-them"),
                            null));
        }
        return due;
    }
}
