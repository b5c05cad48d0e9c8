package org.multaqa.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.imports.FileState;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What waits of lists: drafts of the secretariat, and questions to an organisation. */
@Component
class IntakeObligations implements ObligationSource {
    private final BatchStore batches;
    private final Reconciling reconciling;

    IntakeObligations(BatchStore batches, Reconciling reconciling) {
        this.batches = batches;
        this.reconciling = reconciling;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID organisation = actor.organisation();
        if (actor.is(Role.MANAGER) && organisation != null) {
            for (Finding it : reconciling.askedOf(organisation)) {
                due.add(
                        new Obligation(
                                Message.of("intake.due-question"),
                                Message.of("intake.due-question-detail"),
                                "/imports/questions/" + it.id(),
                                Message.of("intake.due-answer"),
                                it.decidedAt() == null
                                        ? null
                                        : Dates.today(it.decidedAt()).plusDays(7)));
            }
        }
        for (BatchKind kind : BatchKind.values()) {
            if (actor.mayAnywhere(kind.right())) {
                batches.latest(kind, 20).stream()
                        .filter(b -> b.state().isDraft())
                        .filter(b -> kind == BatchKind.MEMBERS || isOpen(b))
                        .limit(3)
                        .forEach(b -> due.add(draft(b)));
            }
        }
        return due;
    }

    private boolean isOpen(Batch batch) {
        return batch.state() == FileState.MAPPING
                || reconciling.counts(batch).stream()
                        .anyMatch(c -> c.standing() != Standing.SAME && c.done() < c.count());
    }

    private static Obligation draft(Batch batch) {
        return new Obligation(
                Message.of("intake.due-" + batch.kind().word(), "file", batch.fileName()),
                Message.of("intake.due-rows", "count", batch.rowCount()),
                "/imports/" + batch.kind().word() + "/" + batch.id(),
                Message.of("intake.due-continue"),
                null);
    }
}
