package org.multaqa.verification;

import java.util.Optional;
import org.multaqa.directory.OrganisationMerged;
import org.multaqa.files.Attachments;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Two entries become one: what the kept one lacks it takes over; where both have a line, the kept
 * one's stands, and history and documents of the other go into it.
 */
@Component
class VerificationMerging {
    private final ItemStore store;
    private final Attachments attachments;

    VerificationMerging(ItemStore store, Attachments attachments) {
        this.store = store;
        this.attachments = attachments;
    }

    @EventListener
    void on(OrganisationMerged merged) {
        for (Item item : store.of(merged.gone())) {
            Optional<Item> kept = store.find(merged.keep(), item.requirement());
            if (kept.isEmpty()) {
                store.move(item.id(), merged.keep());
            } else {
                attachments.rehang(
                        Verifications.DOCUMENTS,
                        item.id(),
                        Verifications.DOCUMENTS,
                        kept.get().id());
                store.joinInto(item.id(), kept.get().id());
            }
        }
        attachments.move(merged.gone(), merged.keep());
    }
}
