package org.multaqa.fourw;

import org.multaqa.directory.OrganisationMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two entries become one: the sheets of the one that goes follow, drafts and stored ones. */
@Component
class SheetMoves {
    private final SheetStore sheets;

    SheetMoves(SheetStore sheets) {
        this.sheets = sheets;
    }

    @EventListener
    void on(OrganisationMerged merged) {
        sheets.give(merged.gone(), merged.keep());
    }
}
