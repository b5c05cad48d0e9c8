package org.multaqa.profiles;

import java.util.List;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.directory.OrganisationRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the register: what a merged entry had goes over to the kept one. */
@Component
class PartMoves {
    private final List<PartStore<?>> parts;
    private final AreaStore areas;
    private final AskingStore asked;

    PartMoves(List<PartStore<?>> parts, AreaStore areas, AskingStore asked) {
        this.parts = parts;
        this.areas = areas;
        this.asked = asked;
    }

    @EventListener
    void merged(OrganisationMerged merged) {
        parts.forEach(store -> store.move(merged.gone(), merged.keep()));
        areas.move(merged.gone(), merged.keep());
        asked.forget(merged.gone());
    }

    @EventListener
    void removed(OrganisationRemoved removed) {
        parts.forEach(store -> store.deleteOf(removed.id()));
        areas.deleteOf(removed.id());
        asked.forget(removed.id());
    }
}
