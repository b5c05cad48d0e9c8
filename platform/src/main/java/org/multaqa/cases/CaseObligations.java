package org.multaqa.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** Cases that wait for the charity, and for the mediator those that are undecided. */
@Component
class CaseObligations implements ObligationSource {
    private static final int LOOKED_AT = 200;
    private static final int APART = 3;

    private final CaseStore store;

    CaseObligations(CaseStore store) {
        this.store = store;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        List<Obligation> due = new ArrayList<>();
        UUID home = actor.organisation();
        if (home != null && actor.may(CaseRight.TAKE_PART, home)) {
            List<Case> waiting =
                    store.of(home, LOOKED_AT).stream().filter(c -> waitsFor(c, home)).toList();
            if (waiting.size() > APART) {
                due.add(
                        due(
                                Message.of("cases.due-many", "count", waiting.size()),
                                "cases.due-detail",
                                first(waiting)));
            } else {
                waiting.forEach(c -> due.add(due(message(c), "cases.due-detail", c.due())));
            }
        }
        if (actor.mayAnywhere(CaseRight.MEDIATE) && home != null) {
            List<Case> undecided = store.in(CaseState.MEDIATION, LOOKED_AT);
            if (!undecided.isEmpty()) {
                due.add(
                        due(
                                Message.of("cases.due-mediate", "count", undecided.size()),
                                "cases.due-mediate-detail",
                                first(undecided)));
            }
        }
        return due;
    }

    private static boolean waitsFor(Case it, UUID home) {
        return it.state() == CaseState.ANSWERED && it.isOpenedBy(home)
                || it.state().isJoint() && it.said(home) == null;
    }

    private static Message message(Case it) {
        return Message.of(
                it.state() == CaseState.ANSWERED ? "cases.due-confirm" : "cases.due-outcome",
                "number",
                it.number());
    }

    private static Instant first(List<Case> some) {
        return some.stream().map(Case::due).min(Instant::compareTo).orElseThrow();
    }

    private static Obligation due(Message title, String detail, Instant due) {
        return new Obligation(
                title,
                Message.of(detail),
                "/exchange/cases",
                Message.of("cases.see"),
                Dates.today(due));
    }
}
