package org.multaqa.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Service;

/** The places, held in memory: some 5,700, read once. */
@Service
public class Gazetteer implements Remembering {
    private record Held(
            Map<String, Place> byCode,
            Map<String, List<Place>> children,
            Map<String, String> crosswalk,
            NameIndex names) {}

    private final PlaceStore store;
    private volatile @Nullable Held held;

    Gazetteer(PlaceStore store) {
        this.store = store;
    }

    @Override
    public void forget() {
        held = null;
    }

    /** The place of a code; a former code leads to the present one. */
    public Optional<Place> find(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        Held now = held();
        String asked = code.strip().toUpperCase(java.util.Locale.ROOT);
        Place place = now.byCode().get(asked);
        return place != null
                ? Optional.of(place)
                : Optional.ofNullable(now.crosswalk().get(asked)).map(now.byCode()::get);
    }

    /** All places, the larger before those within them. */
    public Collection<Place> all() {
        return held().byCode().values();
    }

    /** All places of a level. */
    public List<Place> ofLevel(Level level) {
        return all().stream().filter(p -> p.level() == level).toList();
    }

    /** What lies directly in a place. */
    public List<Place> children(String code) {
        return held().children().getOrDefault(code, List.of());
    }

    /** The places around a place, the governorate first and itself last. */
    public List<Place> path(String code) {
        List<Place> path = new ArrayList<>();
        for (Place place = find(code).orElse(null);
                place != null;
                place = place.parent() == null ? null : held().byCode().get(place.parent())) {
            path.addFirst(place);
        }
        return path;
    }

    /** The place of a level that a place lies in, itself if it is of that level. */
    public Optional<Place> ancestor(String code, Level level) {
        return path(code).stream().filter(p -> p.level() == level).findFirst();
    }

    /** Whether a place is another or lies in it. */
    public boolean within(String code, String area) {
        for (Place place : path(code)) {
            if (place.code().equals(area)) {
                return true;
            }
        }
        return false;
    }

    /** For a search box: exact names, beginnings, then the misspelt, in either script. */
    public List<Place> search(String text, int limit) {
        Optional<Place> byCode = find(text);
        return byCode.isPresent() ? List.of(byCode.get()) : held().names().search(text, limit);
    }

    /**
     * The place that was meant in a sheet: a code, a name in either script, or a name with the name
     * of something around it. A name that belongs to a place and to one within it (دمشق) means the
     * larger; one borne by several others is not guessed.
     */
    public Resolution resolve(String text, @Nullable String around) {
        Optional<Place> byCode = find(text);
        if (byCode.isPresent()) {
            return new Resolution.Found(byCode.get());
        }
        List<Place> same = held().names().exactly(text);
        if (same.isEmpty()) {
            return unknown(text, around);
        }
        List<Place> inside = inside(same, around);
        List<Place> candidates = inside.isEmpty() ? same : inside;
        Optional<Place> top = commonTop(candidates);
        return top.<Resolution>map(Resolution.Found::new)
                .orElseGet(() -> new Resolution.Several(candidates));
    }

    private Resolution unknown(String text, @Nullable String around) {
        List<Place> alike = held().names().alike(text, 20);
        List<Place> inside = inside(alike, around);
        List<Place> suggestions = inside.isEmpty() ? alike : inside;
        return new Resolution.Unknown(suggestions.stream().limit(5).toList());
    }

    private List<Place> inside(List<Place> places, @Nullable String around) {
        if (around == null || around.isBlank()) {
            return List.of();
        }
        List<Place> areas = new ArrayList<>(held().names().exactly(around));
        find(around).ifPresent(areas::add);
        return places.stream()
                .filter(p -> areas.stream().anyMatch(area -> within(p.code(), area.code())))
                .toList();
    }

    /** The one place that all candidates are or lie in, where it is one of them. */
    private Optional<Place> commonTop(List<Place> candidates) {
        Place top = candidates.stream().min(Comparator.comparing(Place::level)).orElseThrow();
        boolean common = candidates.stream().allMatch(p -> within(p.code(), top.code()));
        return common ? Optional.of(top) : Optional.empty();
    }

    private Held held() {
        Held now = held;
        if (now == null) {
            synchronized (this) {
                now = held;
                if (now == null) {
                    now = read();
                    held = now;
                }
            }
        }
        return now;
    }

    private Held read() {
        Map<String, Place> byCode = new LinkedHashMap<>();
        Map<String, List<Place>> children = new HashMap<>();
        for (Place place : store.places()) {
            byCode.put(place.code(), place);
            if (place.parent() != null) {
                children.computeIfAbsent(place.parent(), p -> new ArrayList<>()).add(place);
            }
        }
        Map<String, String> crosswalk = new HashMap<>();
        store.crosswalk().forEach(c -> crosswalk.put(c.former(), c.present()));
        return new Held(
                byCode, children, crosswalk, new NameIndex(byCode.values(), store.variants()));
    }
}
