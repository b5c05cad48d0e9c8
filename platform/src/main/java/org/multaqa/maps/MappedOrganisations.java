package org.multaqa.maps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.multaqa.directory.AreasServed;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Organisations;
import org.multaqa.directory.Sector;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where every active organisation is, held in memory and renewed when the register changes. */
@Component
class MappedOrganisations implements Remembering {
    /** With more news than this all are read anew at once. */
    private static final int PIECEMEAL = 500;

    /**
     * An organisation on the map.
     *
     * @param home the places that its seat lies in, itself too
     * @param work the same of all that it serves
     */
    private record Mapped(
            OrganisationKind kind, List<Sector> sectors, Set<String> home, Set<String> work) {}

    private record Held(long changes, long places, Map<UUID, Mapped> organisations) {}

    /** How many organisations are at home in a place and work there. */
    record Count(int home, int work) {
        static final Count NONE = new Count(0, 0);
    }

    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Gazetteer gazetteer;
    private final ObjectProvider<AreasServed> areasServed;
    private volatile @Nullable Held held;

    MappedOrganisations(
            Organisations organisations,
            DirectoryChanges changes,
            Gazetteer gazetteer,
            ObjectProvider<AreasServed> areasServed) {
        this.organisations = organisations;
        this.changes = changes;
        this.gazetteer = gazetteer;
        this.areasServed = areasServed;
    }

    @Override
    public void forget() {
        held = null;
    }

    /** The counts by the code of the place, of whatever level; none where it is not there. */
    Map<String, Count> count(MapFilter filter) {
        Map<String, int[]> counts = new HashMap<>();
        for (Mapped mapped : held().organisations().values()) {
            boolean counted =
                    (filter.kind() == null || mapped.kind() == filter.kind())
                            && (filter.sector() == null
                                    || mapped.sectors().contains(filter.sector()));
            if (counted) {
                mapped.home().forEach(code -> of(counts, code)[0]++);
                mapped.work().forEach(code -> of(counts, code)[1]++);
            }
        }
        Map<String, Count> result = new HashMap<>();
        counts.forEach((code, count) -> result.put(code, new Count(count[0], count[1])));
        return result;
    }

    /** How many organisations have any place of the kind asked for. */
    int total(MapFilter filter) {
        int total = 0;
        for (Mapped mapped : held().organisations().values()) {
            boolean counted =
                    (filter.kind() == null || mapped.kind() == filter.kind())
                            && (filter.sector() == null
                                    || mapped.sectors().contains(filter.sector()));
            Set<String> places =
                    filter.shown() == MapFilter.Shown.HOME ? mapped.home() : mapped.work();
            total += counted && !places.isEmpty() ? 1 : 0;
        }
        return total;
    }

    /** Whether any organisation has said where it works. */
    boolean knowsWork() {
        return held().organisations().values().stream().anyMatch(m -> !m.work().isEmpty());
    }

    private static int[] of(Map<String, int[]> counts, String code) {
        return counts.computeIfAbsent(code, c -> new int[2]);
    }

    private Held held() {
        Held now = held;
        long number = changes.number();
        long places = gazetteer.number();
        if (now == null || now.changes() < number || now.places() != places) {
            synchronized (this) {
                now = held;
                if (now == null || now.changes() < number || now.places() != places) {
                    now = renewed(now, number, places);
                    held = now;
                }
            }
        }
        return now;
    }

    private Held renewed(@Nullable Held before, long number, long places) {
        if (before == null || before.places() != places) {
            return all(number, places);
        }
        DirectoryChanges.News news = changes.since(before.changes());
        if (news.organisations().size() > PIECEMEAL) {
            return all(news.number(), places);
        }
        Map<UUID, Mapped> mapped = new HashMap<>(before.organisations());
        news.organisations().forEach(mapped::remove);
        AreasServed served = areasServed.getIfAvailable();
        for (Organisation organisation : organisations.all(news.organisations())) {
            put(mapped, organisation, served == null ? Set.of() : served.of(organisation.id()));
        }
        return new Held(news.number(), places, mapped);
    }

    private Held all(long number, long places) {
        AreasServed served = areasServed.getIfAvailable();
        Map<UUID, Set<String>> areas = served == null ? Map.of() : served.all();
        Map<UUID, Mapped> mapped = new HashMap<>();
        List<Organisation> active = new ArrayList<>();
        organisations.each(active::add);
        for (Organisation organisation : active) {
            put(mapped, organisation, areas.getOrDefault(organisation.id(), Set.of()));
        }
        return new Held(number, places, mapped);
    }

    private void put(
            Map<UUID, Mapped> mapped, Organisation organisation, Collection<String> served) {
        if (!organisation.isActive()) {
            return;
        }
        Set<String> home = new HashSet<>();
        addPath(home, organisation.homePlace());
        Set<String> work = new HashSet<>();
        served.forEach(code -> addPath(work, code));
        mapped.put(
                organisation.id(),
                new Mapped(organisation.kind(), organisation.sectors(), home, work));
    }

    private void addPath(Set<String> codes, @Nullable String code) {
        if (code != null) {
            for (Place place : gazetteer.path(code)) {
                codes.add(place.code());
            }
        }
    }
}
