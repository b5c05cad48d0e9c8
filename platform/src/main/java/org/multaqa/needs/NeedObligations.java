package org.multaqa.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What has to be confirmed, what was promised, and what was handed over to us. */
@Component
class NeedObligations implements ObligationSource {
    private static final int APART = 3;

    private final NeedStore needs;
    private final CommitmentStore commitments;
    private final ChallengeStore challenges;
    private final Organisations organisations;

    NeedObligations(
            NeedStore needs,
            CommitmentStore commitments,
            ChallengeStore challenges,
            Organisations organisations) {
        this.needs = needs;
        this.commitments = commitments;
        this.challenges = challenges;
        this.organisations = organisations;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        if (actor.mayAnywhere(NeedRight.RAISE_QUANTITY)) {
            toConfirm(due);
        }
        if (actor.may(NeedRight.ANSWER)) {
            toAnswer(due);
        }
        UUID home = actor.organisation();
        if (home != null && actor.may(NeedRight.RAISE, home)) {
            toReceive(home, due);
        }
        if (home != null && actor.may(NeedRight.DELIVER, home)) {
            toDeliver(home, due);
        }
        return due;
    }

    private void toConfirm(List<Obligation> due) {
        long reported = needs.count(NeedState.REPORTED);
        if (reported > 0) {
            due.add(
                    new Obligation(
                            Message.of("needs.due-confirm", "count", reported),
                            Message.of("needs.due-confirm-detail"),
                            "/needs?show=reported",
                            Message.of("needs.see"),
                            null));
        }
    }

    private void toAnswer(List<Obligation> due) {
        long open = challenges.count(ChallengeState.OPEN);
        if (open > 0) {
            due.add(
                    new Obligation(
                            Message.of("needs.due-challenges", "count", open),
                            Message.of("needs.due-challenges-detail"),
                            "/needs/challenges",
                            Message.of("needs.see"),
                            null));
        }
    }

    private void toReceive(UUID home, List<Obligation> due) {
        List<Commitment> over = commitments.toReceive(home);
        if (over.size() > APART) {
            due.add(
                    new Obligation(
                            Message.of("needs.due-receive-many", "count", over.size()),
                            Message.of("needs.due-receive-detail"),
                            "/needs/ours",
                            Message.of("needs.see"),
                            null));
            return;
        }
        Map<UUID, Need> of = needs(over);
        Set<UUID> givers = new HashSet<>();
        over.forEach(it -> givers.add(it.organisation()));
        Map<UUID, Organisation.Name> names = organisations.names(givers);
        for (Commitment it : over) {
            Need need = of.get(it.need());
            Organisation.Name name = names.get(it.organisation());
            if (need != null && name != null) {
                due.add(
                        new Obligation(
                                Message.of(
                                        "needs.due-receive",
                                        "name",
                                        named(name),
                                        "quantity",
                                        it.quantity(),
                                        "unit",
                                        need.unit(),
                                        "what",
                                        need.what()),
                                Message.of("needs.due-receive-detail"),
                                "/needs/commitments/" + it.id(),
                                Message.of("needs.answer"),
                                null));
            }
        }
    }

    private void toDeliver(UUID home, List<Obligation> due) {
        List<Commitment> promised =
                commitments.ofOrganisation(home, CommitmentState.UNDER_WAY, APART + 1);
        Map<UUID, Need> of = needs(promised);
        for (Commitment it : promised.stream().limit(APART).toList()) {
            Need need = of.get(it.need());
            if (need != null) {
                due.add(
                        new Obligation(
                                Message.of(
                                        "needs.due-deliver",
                                        "quantity",
                                        it.quantity(),
                                        "unit",
                                        need.unit(),
                                        "what",
                                        need.what()),
                                Message.of("needs.due-deliver-detail"),
                                "/needs/commitments/" + it.id(),
                                Message.of("needs.open-it"),
                                need.due()));
            }
        }
        if (promised.size() > APART) {
            due.add(
                    new Obligation(
                            Message.of("needs.due-deliver-more"),
                            Message.of("needs.due-deliver-detail"),
                            "/needs/ours",
                            Message.of("needs.see"),
                            null));
        }
    }

    private Map<UUID, Need> needs(Collection<Commitment> of) {
        List<UUID> ids = of.stream().map(Commitment::need).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : needs.all(ids).stream().collect(Collectors.toMap(Need::id, Function.identity()));
    }

    /** A name as part of another text. */
    static Message named(Organisation.Name name) {
        String english = name.en();
        return Message.of(
                "needs.name",
                "ar",
                name.ar(),
                "en",
                english == null || english.isBlank() ? name.ar() : english);
    }
}
