package org.multaqa.plans;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** Reports on plans that are due or to be put right, and those that wait to be read. */
@Component
class PlanReportObligations implements ObligationSource {
    private static final int MOST = 30;

    /** So many reports of one plan are asked for at a time, the oldest first. */
    private static final int EACH = 3;

    private final PlanStore plans;
    private final ReportStore store;
    private final ReportBoards boards;
    private final ContentStore contents;

    PlanReportObligations(
            PlanStore plans, ReportStore store, ReportBoards boards, ContentStore contents) {
        this.plans = plans;
        this.store = store;
        this.boards = boards;
        this.contents = contents;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        UUID home = actor.organisation();
        List<Obligation> due = new ArrayList<>();
        if (home == null) {
            return due;
        }
        if (actor.may(PlanRight.DO, home)) {
            for (Plan plan : plans.of(home, EnumSet.of(PlanState.AGREED), MOST)) {
                PlanContent content = contents.of(plan);
                if (content.reporters().contains(home)) {
                    write(boards.of(content), home, due);
                }
            }
        }
        if (actor.may(PlanRight.ACCEPT, home)) {
            read(home, actor.mayAnywhere(PlanRight.ACCEPT), due);
        }
        return due;
    }

    private static void write(ReportBoard board, UUID home, List<Obligation> due) {
        Plan plan = board.content().plan();
        board.periods().stream()
                .filter(period -> asksFor(board.standing(home, period)))
                .limit(EACH)
                .forEach(period -> {
                    String note = board.report(home, period).note();
                    String key = note == null ? "plans.due-report" : "plans.due-mend";
                    due.add(
                            new Obligation(
                                    Message.of(
                                            key,
                                            "period",
                                            Names.period(plan, period),
                                            "title",
                                            plan.title()),
                                    Message.of(
                                            key + "-detail",
                                            "note",
                                            Objects.requireNonNullElse(note, "")),
                                    plan.address() + "/reports/" + home + "/" + period.name(),
                                    Message.of("plans.see"),
                                    period.due()));
                });
    }

    private static boolean asksFor(Standing standing) {
        return standing == Standing.DUE
                || standing == Standing.OVERDUE
                || standing == Standing.SENT_BACK;
    }

    /** One line a plan: whoever keeps it reads them together. */
    private void read(UUID keeper, boolean anywhere, List<Obligation> due) {
        Map<UUID, Integer> waiting = new LinkedHashMap<>();
        store.waiting(keeper, anywhere).forEach(it -> waiting.merge(it.plan(), 1, Integer::sum));
        waiting.forEach((id, count) -> {
            Plan plan = plans.find(id).orElseThrow();
            due.add(
                    new Obligation(
                            Message.of("plans.due-read", "count", count, "title", plan.title()),
                            Message.of("plans.due-read-detail"),
                            plan.address() + "/reports",
                            Message.of("plans.see"),
                            null));
        });
    }
}
