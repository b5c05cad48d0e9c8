package org.multaqa.exchange;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the bags with the server, so that what is damaged is known before anybody asks. */
@Component
@ConditionalOnProperty("multaqa.jobs")
class BagsAtStart {
    private final Bags bags;
    private final Epochs epochs;

    BagsAtStart(Bags bags, Epochs epochs) {
        this.bags = bags;
        this.epochs = epochs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        epochs.all().forEach(bags::of);
    }
}
