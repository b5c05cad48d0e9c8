package org.multaqa.maps;

import java.util.Optional;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.places.PlaceSection;
import org.springframework.stereotype.Component;

/** On the page of a place: how many organisations are at home there and work there. */
@Component
class OrganisationsHere implements PlaceSection {
    private static final MapFilter ALL = new MapFilter(MapFilter.Shown.HOME, null, null);

    private final OrganisationMaps maps;

    OrganisationsHere(OrganisationMaps maps) {
        this.maps = maps;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Part> of(Actor reader, Place place) {
        OrganisationMaps.Row row = maps.of(place, ALL);
        return Optional.of(
                new Part(
                        "organisations",
                        Message.of("maps.here"),
                        "maps/here",
                        new HerePart(row, maps.knowsWork())));
    }
}
