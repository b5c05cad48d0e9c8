package org.multaqa.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.MergeMoves;
import org.multaqa.directory.OrganisationClosed;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.multaqa.language.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps plans true when organisations become one, close, or were never there. */
@Component
class PlanMoves implements MergeMoves {
    private static final int MANY = 1_000;

    private final PlanStore store;
    private final ContentStore contents;
    private final ReportStore reports;
    private final PlanLedger ledger;

    PlanMoves(PlanStore store, ContentStore contents, ReportStore reports, PlanLedger ledger) {
        this.store = store;
        this.contents = contents;
        this.reports = reports;
        this.ledger = ledger;
    }

    @Override
    public String label() {
        return "plans.navigation";
    }

    @Override
    public @Nullable Message of(UUID organisation) {
        int count = store.of(organisation, EnumSet.allOf(PlanState.class), MANY).size();
        return count == 0 ? null : Message.of("plans.count", "count", count);
    }

    @EventListener
    void merged(OrganisationMerged event) {
        List<Plan> touched = store.holdAllOf(event.gone());
        contents.move(event.gone(), event.keep());
        reports.move(event.gone(), event.keep());
        touched.forEach(plan -> ledger.settle(event.by(), plan.id()));
    }

    /** Nobody speaks for it any more: its signature lapses, and the plan says that it is gone. */
    @EventListener
    void closed(OrganisationClosed event) {
        for (Plan plan : store.holdAllOf(event.id())) {
            boolean signed = contents.of(plan).hasSigned(event.id());
            if (signed && plan.state() != PlanState.WITHDRAWN) {
                store.stand(plan.id(), event.id(), null, null, null);
                ledger.write(Actor.PROGRAM, plan, PlanAct.LAPSED, event.id(), null);
            }
            ledger.settle(Actor.PROGRAM, plan.id());
        }
    }

    /** It was never there: what it would have carried falls away. */
    @EventListener
    void removed(OrganisationRemoved event) {
        List<Plan> touched = store.holdAllOf(event.id());
        contents.drop(event.id());
        reports.drop(event.id());
        touched.forEach(plan -> ledger.settle(Actor.PROGRAM, plan.id()));
    }
}
