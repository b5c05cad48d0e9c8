package org.multaqa.plans;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the reports on a plan stand, and how far its indicators are by them. */
@Component
class ReportBoards {
    private static final Set<PlanReportState> COUNTED =
            EnumSet.of(PlanReportState.SUBMITTED, PlanReportState.ACCEPTED);

    private final ReportStore store;
    private final PlanLedger ledger;

    ReportBoards(ReportStore store, PlanLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    ReportBoard of(PlanContent content) {
        UUID id = content.plan().id();
        return new ReportBoard(content, store.of(id), store.locked(id), ledger.today());
    }

    /** How far each indicator is, by what was submitted and accepted. */
    Map<UUID, Progress> progress(PlanContent content) {
        ReportBoard board = of(content);
        List<Figure> figures = counted(content.plan().id());
        Map<UUID, Progress> all = new LinkedHashMap<>();
        for (Indicator it : content.indicators()) {
            Achieved achieved = new Achieved(it, figures);
            all.put(it.id(), Progress.of(content.plan(), achieved, board.measured()));
        }
        return all;
    }

    /** The figures that count. */
    List<Figure> counted(UUID plan) {
        return store.figures(plan, COUNTED);
    }
}
