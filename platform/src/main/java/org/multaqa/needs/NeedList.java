package org.multaqa.needs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.database.Remembering;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;
import org.springframework.stereotype.Component;

/** Finds the needs of a selection. */
@Component
class NeedList implements Remembering {
    static final int LENGTH = 40;

    private final NeedListStore store;
    private final NeedChanges changes;
    private final Gazetteer gazetteer;
    private final TypedPlaces places;
    private final Cache<Counted, Long> counts = Caffeine.newBuilder().maximumSize(500).build();

    NeedList(NeedListStore store, NeedChanges changes, Gazetteer gazetteer, TypedPlaces places) {
        this.store = store;
        this.changes = changes;
        this.gazetteer = gazetteer;
        this.places = places;
    }

    /** A selection as of some change of needs and of places. */
    private record Counted(long needs, long places, NeedSelection selection) {}

    @Override
    public void forget() {
        counts.invalidateAll();
    }

    /**
     * Some needs of many.
     *
     * @param next the last one, where others follow
     */
    record Some(List<Need> needs, @Nullable UUID next) {}

    /** The selection of an address; what is not understood of it is left out. */
    NeedSelection read(Actor reader, Map<String, String> typed) {
        NeedSelection.Show show =
                Statement.constant(NeedSelection.Show.class, typed.get("show"))
                        .filter(s -> !s.isInside() || reader.may(NeedRight.READ_INSIDE))
                        .orElse(NeedSelection.Show.OPEN);
        String where = TypedFields.text(typed, "within").strip();
        Place within = where.isEmpty() ? null : place(where).orElse(null);
        String sector = TypedFields.text(typed, "sector");
        return new NeedSelection(
                show,
                TypedFields.text(typed, "q").strip(),
                within,
                Sector.ofCode(sector).orElse(null),
                Statement.constant(Resource.class, typed.get("resource")).orElse(null),
                Statement.constant(Urgency.class, typed.get("urgency")).orElse(null),
                id(typed.get("organisation")));
    }

    private Optional<Place> place(String typed) {
        return places.code(typed).flatMap(gazetteer::find);
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    Some list(NeedSelection selection, @Nullable UUID after) {
        List<Need> found = store.list(selection, area(selection.within()), after, LENGTH + 1);
        boolean more = found.size() > LENGTH;
        List<Need> shown = more ? found.subList(0, LENGTH) : found;
        return new Some(List.copyOf(shown), more ? shown.getLast().id() : null);
    }

    long count(NeedSelection selection) {
        Counted key = new Counted(changes.number(), gazetteer.number(), selection);
        return counts.get(key, k -> store.count(selection, area(selection.within())));
    }

    /** The codes of an area and of all that lies in it; null for the country. */
    private @Nullable List<String> area(@Nullable Place within) {
        if (within == null) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(within.code()));
        while (!ahead.isEmpty()) {
            String code = ahead.remove();
            codes.add(code);
            gazetteer.children(code).forEach(child -> ahead.add(child.code()));
        }
        return codes;
    }
}
