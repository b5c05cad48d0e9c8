package org.multaqa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What waits for a signature, what was sent back, and tasks whose last day is near or over. */
@Component
class PlanObligations implements ObligationSource {
    private static final int MOST = 30;
    private static final int TASKS = 4;
    private static final int SOON = 14;

    private final PlanStore store;
    private final ContentStore contents;

    PlanObligations(PlanStore store, ContentStore contents) {
        this.store = store;
        this.contents = contents;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        UUID home = actor.organisation();
        boolean asked =
                home != null
                        && (actor.may(PlanRight.SIGN, home)
                                || actor.may(PlanRight.WRITE, home)
                                || actor.may(PlanRight.DO, home));
        if (home == null || !asked) {
            return List.of();
        }
        List<Obligation> due = new ArrayList<>();
        LocalDate today = Dates.today(now);
        for (Plan plan : store.of(home, EnumSet.of(PlanState.DRAFT, PlanState.AGREED), MOST)) {
            PlanContent content = contents.of(plan);
            if (actor.may(PlanRight.SIGN, home)) {
                sign(content, home).ifPresent(due::add);
            }
            if (plan.organisation().equals(home) && actor.may(PlanRight.WRITE, home)) {
                returned(content).ifPresent(due::add);
            }
            if (plan.state() == PlanState.AGREED && actor.may(PlanRight.DO, home)) {
                tasks(content, home, today, due);
            }
        }
        return due;
    }

    private static Optional<Obligation> sign(PlanContent content, UUID home) {
        Plan plan = content.plan();
        boolean open =
                plan.ready()
                        && content.partners().contains(home)
                        && !content.hasSigned(home)
                        && content.signer(home).filter(it -> it.returned() != null).isEmpty();
        return open
                ? Optional.of(
                        new Obligation(
                                Message.of("plans.due-sign", "title", plan.title()),
                                Message.of("plans.due-sign-detail"),
                                plan.address() + "/parts/" + home,
                                Message.of("plans.due-sign-action"),
                                plan.starts()))
                : Optional.empty();
    }

    private static Optional<Obligation> returned(PlanContent content) {
        Plan plan = content.plan();
        return content.signers().stream().anyMatch(it -> it.returned() != null)
                ? Optional.of(
                        new Obligation(
                                Message.of("plans.due-returned", "title", plan.title()),
                                Message.of("plans.due-returned-detail"),
                                plan.address(),
                                Message.of("plans.see"),
                                null))
                : Optional.empty();
    }

    private static void tasks(
            PlanContent content, UUID home, LocalDate today, List<Obligation> due) {
        content.tasks().stream()
                .filter(it -> it.organisation().equals(home) && it.doneAt() == null)
                .filter(it -> !it.ends().isAfter(today.plusDays(SOON)))
                .limit(TASKS)
                .forEach(it ->
                        due.add(
                                new Obligation(
                                        Message.of("plans.due-task", "task", it.what()),
                                        Message.of(
                                                "plans.due-task-detail",
                                                "title",
                                                content.plan().title()),
                                        content.plan().address() + "#tasks",
                                        Message.of("plans.see"),
                                        it.ends())));
    }
}
