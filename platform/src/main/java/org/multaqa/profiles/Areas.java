package org.multaqa.profiles;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.AreasServed;
import org.multaqa.directory.Confirmations;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Service;

/** The places that organisations serve, from a governorate down to a neighbourhood. */
@Service
public class Areas implements AreasServed {
    private static final int MOST = 400;

    /** The name of this part in the API and among what is confirmed. */
    static final String KEY = "areas";

    private final AreaStore store;
    private final TypedPlaces places;
    private final ProfileParts parts;
    private final Confirmations confirmations;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Areas(
            AreaStore store,
            TypedPlaces places,
            ProfileParts parts,
            Confirmations confirmations,
            Database db,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.places = places;
        this.parts = parts;
        this.confirmations = confirmations;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Set<String> of(UUID organisation) {
        return Set.copyOf(store.of(organisation));
    }

    @Override
    public Map<UUID, Set<String>> all() {
        return store.all();
    }

    /** Adds places by name or code, several in {@code places}; gives all that are served now. */
    public Outcome<List<String>> add(Actor by, UUID organisation, Typed typed) {
        return db.inTransaction(() ->
                parts.editable(by, organisation)
                        .then(it -> {
                            TypedReader reader = new TypedReader(typed);
                            List<String> codes =
                                    places.codes(
                                            "places", typed.text("places"), MOST, reader::problem);
                            if (reader.isWellSoFar() && codes.isEmpty()) {
                                reader.problem(Problem.at("places", "profiles.missing"));
                            }
                            if (store.of(it.id()).size() + codes.size() > MOST) {
                                reader.problem(
                                        Problem.at(
                                                "places", "places.too-many-typed", "most", MOST));
                            }
                            return reader.outcome(() -> {
                                List<String> fresh =
                                        store.add(
                                                it.id(),
                                                codes,
                                                clock.instant().truncatedTo(ChronoUnit.MICROS));
                                if (!fresh.isEmpty()) {
                                    record(by, it.id(), "profiles.areas-added", fresh);
                                }
                                return store.of(it.id());
                            });
                        }));
    }

    /** Takes one place away; gives those that are left. */
    public Outcome<List<String>> remove(Actor by, UUID organisation, String place) {
        return db.inTransaction(() ->
                parts.editable(by, organisation)
                        .then(it -> {
                            if (!store.remove(it.id(), place)) {
                                return Outcome.notFound();
                            }
                            record(by, it.id(), "profiles.area-removed", List.of(place));
                            return Outcome.done(store.of(it.id()));
                        }));
    }

    private void record(Actor by, UUID organisation, String verb, List<String> codes) {
        confirmations.assure(by, organisation, KEY);
        audit.record(by, verb, "organisation", organisation, organisation, Map.of("places", codes));
    }
}
