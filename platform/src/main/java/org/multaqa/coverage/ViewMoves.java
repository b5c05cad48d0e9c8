package org.multaqa.coverage;

import org.multaqa.directory.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two entries become one: what people of the one that goes have kept is the other's now. */
@Component
class ViewMoves {
    private final SavedViewStore store;

    ViewMoves(SavedViewStore store) {
        this.store = store;
    }

    @EventListener
    void on(OrganisationMerged merged) {
        store.give(merged.gone(), merged.keep());
    }
}
