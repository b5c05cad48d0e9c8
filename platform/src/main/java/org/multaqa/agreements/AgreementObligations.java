package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** What waits for a signature, and what expires soon. */
@Component
class AgreementObligations implements ObligationSource {
    private static final int DAYS_BEFORE = 30;
    private static final int APART = 3;

    private final AgreementListStore lists;

    AgreementObligations(AgreementListStore lists) {
        this.lists = lists;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        UUID home = actor.organisation();
        if (home == null || !actor.may(AgreementRight.SIGN, home)) {
            return List.of();
        }
        LocalDate today = Dates.today(now);
        List<Obligation> due = new ArrayList<>();
        toSign(lists.toSign(home, today), due);
        for (Agreement it : lists.ending(home, today, today.plusDays(DAYS_BEFORE))) {
            due.add(
                    new Obligation(
                            Message.of("agreements.due-ending", "title", it.terms().title()),
                            Message.of("agreements.due-ending-detail"),
                            it.address(),
                            Message.of("agreements.see"),
                            it.terms().until()));
        }
        return due;
    }

    private static void toSign(List<Agreement> waiting, List<Obligation> due) {
        if (waiting.size() > APART) {
            due.add(
                    new Obligation(
                            Message.of("agreements.due-sign-many", "count", waiting.size()),
                            Message.of("agreements.due-sign-detail"),
                            "/agreements?show=waiting",
                            Message.of("agreements.see"),
                            null));
            return;
        }
        for (Agreement it : waiting) {
            due.add(
                    new Obligation(
                            Message.of("agreements.due-sign", "title", it.terms().title()),
                            Message.of("agreements.due-sign-detail"),
                            it.address() + "?version=" + it.number(),
                            Message.of("agreements.read-and-sign"),
                            null));
        }
    }
}
