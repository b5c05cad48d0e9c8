package org.multaqa.places;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the areas ready beside the start of the server, so that the first map need not wait. */
@Component
@ConditionalOnProperty("multaqa.jobs")
class PlaceAreasAtStart {
    private final PlaceAreas areas;

    PlaceAreasAtStart(PlaceAreas areas) {
        this.areas = areas;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("areas").start(() -> areas.outlines(Level.GOVERNORATE));
    }
}
