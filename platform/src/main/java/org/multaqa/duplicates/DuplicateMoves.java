package org.multaqa.duplicates;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps pairs true when entries become one, also where nobody looked at a pair of them. */
@Component
class DuplicateMoves {
    private final DuplicateStore store;
    private final Clock clock;

    DuplicateMoves(DuplicateStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @EventListener
    void merged(OrganisationMerged event) {
        for (Pair pair : store.of(event.gone())) {
            UUID third = pair.one().equals(event.gone()) ? pair.other() : pair.one();
            if (third.equals(event.keep())) {
                store.decide(
                        pair.id(),
                        PairState.MERGED,
                        null,
                        event.keep(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        pair.decidedBy());
            } else if (pair.state() == PairState.NOT_SAME) {
                store.move(pair, event.keep(), third);
            } else if (pair.state() != PairState.MERGED) {
                // The next look finds it again between the kept entry and the third.
                store.remove(pair.id());
            }
        }
    }

    @EventListener
    void removed(OrganisationRemoved event) {
        store.of(event.id()).stream()
                .filter(p -> p.state() != PairState.MERGED)
                .forEach(p -> store.remove(p.id()));
    }
}
