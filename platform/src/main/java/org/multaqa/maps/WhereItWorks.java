package org.multaqa.maps;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.AreasServed;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.HeldUntilChanged;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.ProfileSection;
import org.multaqa.language.Message;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.LocatorMaps;
import org.multaqa.places.Place;
import org.springframework.stereotype.Component;

/** On the page of an organisation: where it is at home and which areas it serves. */
@Component
class WhereItWorks implements ProfileSection {
    private final Gazetteer gazetteer;
    private final LocatorMaps locators;
    private final HeldUntilChanged<Set<String>> served;

    WhereItWorks(
            Gazetteer gazetteer,
            LocatorMaps locators,
            AreasServed areasServed,
            DirectoryChanges changes) {
        this.gazetteer = gazetteer;
        this.locators = locators;
        this.served = changes.hold(areasServed::of);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Part> of(Actor reader, Organisation organisation) {
        Place home = gazetteer.find(organisation.homePlace()).orElse(null);
        Set<String> codes = served.of(organisation.id());
        List<Place> areas =
                codes.stream()
                        .flatMap(code -> gazetteer.find(code).stream())
                        .distinct()
                        .sorted(Comparator.comparing(Place::level).thenComparing(Place::code))
                        .toList();
        if (home == null && areas.isEmpty()) {
            return Optional.empty();
        }
        WherePart where = new WherePart(home, areas, locators);
        return Optional.of(new Part("where", Message.of("maps.where"), "maps/where", where));
    }
}
