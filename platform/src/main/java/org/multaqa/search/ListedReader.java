package org.multaqa.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.AreasServed;
import org.multaqa.directory.LicenceStanding;
import org.multaqa.directory.LicenceStandings;
import org.multaqa.directory.NetworkMemberships;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what is listed of organisations from the register and the modules that know more. */
@Component
class ListedReader {
    private final ObjectProvider<LicenceStandings> licences;
    private final ObjectProvider<NetworkMemberships> networks;
    private final ObjectProvider<AreasServed> areas;
    private final Gazetteer gazetteer;

    ListedReader(
            ObjectProvider<LicenceStandings> licences,
            ObjectProvider<NetworkMemberships> networks,
            ObjectProvider<AreasServed> areas,
            Gazetteer gazetteer) {
        this.licences = licences;
        this.networks = networks;
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    boolean knowsLicences() {
        return licences.getIfAvailable() != null;
    }

    /** What a day's standings, memberships and areas say, asked once for all or one by one. */
    Reading all(LocalDate on) {
        LicenceStandings standings = licences.getIfAvailable();
        NetworkMemberships memberships = networks.getIfAvailable();
        AreasServed served = areas.getIfAvailable();
        Map<UUID, LicenceStanding> byStanding = standings == null ? Map.of() : standings.all(on);
        Map<UUID, Set<UUID>> byNetwork = memberships == null ? Map.of() : memberships.all(on);
        Map<UUID, Set<String>> byArea = served == null ? Map.of() : served.all();
        return new Reading(
                id -> byStanding.getOrDefault(id, LicenceStanding.NONE),
                id -> byNetwork.getOrDefault(id, Set.of()),
                id -> byArea.getOrDefault(id, Set.of()));
    }

    Reading each(LocalDate on) {
        LicenceStandings standings = licences.getIfAvailable();
        NetworkMemberships memberships = networks.getIfAvailable();
        AreasServed served = areas.getIfAvailable();
        return new Reading(
                id -> standings == null ? LicenceStanding.NONE : standings.of(id, on),
                id -> memberships == null ? Set.of() : memberships.of(id, on),
                id -> served == null ? Set.of() : served.of(id));
    }

    /** Reads organisations as of one day; what many have in common is held once. */
    final class Reading {
        private record Named(@Nullable String ar, @Nullable String en) {}

        private final Function<UUID, LicenceStanding> standing;
        private final Function<UUID, Set<UUID>> network;
        private final Function<UUID, Set<String>> area;
        private final Map<String, List<String>> around = new HashMap<>();
        private final Map<String, Named> names = new HashMap<>();
        private final Map<Set<String>, Set<String>> sets = new HashMap<>();

        private Reading(
                Function<UUID, LicenceStanding> standing,
                Function<UUID, Set<UUID>> network,
                Function<UUID, Set<String>> area) {
            this.standing = standing;
            this.network = network;
            this.area = area;
        }

        Entry read(Organisation it) {
            Set<String> served = Set.copyOf(area.apply(it.id()));
            Set<String> home = it.homePlace() == null ? Set.of() : within(Set.of(it.homePlace()));
            Named place = named(it.homePlace());
            return Entry.of(
                    new Listed(
                            it.id(),
                            it.kind(),
                            it.nameAr(),
                            it.nameEn(),
                            it.shortName(),
                            it.classes(),
                            it.sectors(),
                            it.homePlace(),
                            place.ar(),
                            place.en(),
                            standing.apply(it.id()),
                            Set.copyOf(network.apply(it.id())),
                            home,
                            within(served),
                            served,
                            it.fresh()));
        }

        /** Places with all that lie around them. */
        private Set<String> within(Set<String> codes) {
            Set<String> places = new HashSet<>();
            codes.forEach(code -> places.addAll(around(code)));
            return sets.computeIfAbsent(Set.copyOf(places), same -> same);
        }

        private Collection<String> around(String code) {
            return around.computeIfAbsent(
                    code, c -> gazetteer.path(c).stream().map(Place::code).toList());
        }

        private Named named(@Nullable String code) {
            return code == null ? new Named(null, null) : names.computeIfAbsent(code, this::name);
        }

        /**
         * دوما، ريف دمشق: the place and the governorate around it, unless they are called alike.
         */
        private Named name(String code) {
            List<Place> path = gazetteer.path(code);
            return path.isEmpty()
                    ? new Named(null, null)
                    : new Named(
                            name(path, Language.ARABIC, "، "), name(path, Language.ENGLISH, ", "));
        }

        private String name(List<Place> path, Language language, String comma) {
            String own = path.getLast().name(language);
            String around = path.getFirst().name(language);
            return own.equals(around) ? own : own + comma + around;
        }
    }
}
