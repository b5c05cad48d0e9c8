package org.multaqa.duplicates;

import java.time.Instant;
import java.util.List;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.obligations.Obligation;
import org.multaqa.obligations.ObligationSource;
import org.springframework.stereotype.Component;

/** Tells the secretariat that there are pairs to be looked at. */
@Component
class DuplicateObligations implements ObligationSource {
    private final Duplicates duplicates;

    DuplicateObligations(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public List<Obligation> dueFrom(Actor actor, Instant now) {
        long waiting = duplicates.countWaiting(actor);
        return waiting == 0
                ? List.of()
                : List.of(
                        new Obligation(
                                Message.of("duplicates.due", "count", waiting),
                                Message.of("duplicates.due-detail"),
                                "/duplicates",
                                Message.of("duplicates.look"),
                                null));
    }
}
