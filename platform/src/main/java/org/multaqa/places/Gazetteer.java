package org.multaqa.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Service;

/** The places, held in memory: some 5,700, read anew when they change. */
@Service
public class Gazetteer implements Remembering {
    private static final Pattern PARTS = Pattern.compile("\\s*[,،;؛/|>›()–—]\\s*|\\s+-\\s+");
    private static final int SUGGESTED = 5;

    private final PlaceStore store;
    private final PlaceChanges changes;
    private volatile @Nullable HeldPlaces held;

    Gazetteer(PlaceStore store, PlaceChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public void forget() {
        held = null;
    }

    /**
     * The place of a code, however its letters and digits are written; a former code leads to the
     * present one. A place that was closed without another in its stead is found too.
     */
    public Optional<Place> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(held().find(code));
    }

    /** The day a place was closed, null while it is open. */
    public @Nullable LocalDate closed(String code) {
        return held().closed().get(code);
    }

    /** Codes that were in use before for what this place is now. */
    public List<String> formerCodes(String code) {
        return held().former().getOrDefault(code, List.of());
    }

    /** Other ways in which a place is written. */
    public List<Spelling> spellings(String code) {
        return held().spellings().getOrDefault(code, List.of());
    }

    /** All places, the larger before those within them. */
    public Collection<Place> all() {
        return held().open();
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
        HeldPlaces now = held();
        List<Place> path = new ArrayList<>();
        for (Place place = now.find(code);
                place != null;
                place = place.parent() == null ? null : now.byCode().get(place.parent())) {
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
        HeldPlaces now = held();
        Place place = now.find(code);
        while (place != null && !place.code().equals(area)) {
            place = place.parent() == null ? null : now.byCode().get(place.parent());
        }
        return place != null;
    }

    /** For a search box: exact names, beginnings, then the misspelt, in either script. */
    public List<Place> search(String text, int limit) {
        return search(PlaceQuery.of(text), limit);
    }

    /** The places asked for, the likeliest first; without a text in the order of their codes. */
    public List<Place> search(PlaceQuery query, int limit) {
        Place area = find(query.within()).orElse(null);
        if (query.within() != null && area == null) {
            return List.of();
        }
        Predicate<Place> asked =
                place ->
                        (query.level() == null || place.level() == query.level())
                                && (!query.lacking() || place.lacksArabic())
                                && (area == null
                                        || (!place.equals(area)
                                                && within(place.code(), area.code())));
        if (query.text().isBlank()) {
            return all().stream().filter(asked).limit(limit).toList();
        }
        Optional<Place> byCode = find(query.text()).filter(asked);
        return byCode.isPresent()
                ? List.of(byCode.get())
                : held().names().search(query.text(), asked, limit);
    }

    /** The open places that bear a name in either script; empty where none does. */
    public List<Place> named(String name) {
        return held().names().exactly(name);
    }

    /** The places whose names come nearest to a misspelt one, the likeliest first. */
    public List<Place> alike(String name, int limit) {
        return held().names().alike(name, limit);
    }

    /**
     * The place that was meant in a sheet: a code, a name in either script, or a name with the name
     * of something around it ({@code المنصورة، الرقة}). A name that belongs to a place and to one
     * within it (دمشق) means the larger; one borne by several others is not guessed.
     */
    public Resolution resolve(String text, @Nullable String around) {
        Optional<Place> byCode = find(text);
        if (byCode.isPresent()) {
            return new Resolution.Found(byCode.get());
        }
        List<Place> same = held().names().exactly(text);
        if (same.isEmpty()) {
            Resolution parted = around == null || around.isBlank() ? inParts(text) : null;
            return parted == null ? unknown(text, around) : parted;
        }
        List<Place> inside = inside(same, around);
        List<Place> candidates = inside.isEmpty() ? same : inside;
        Optional<Place> top = commonTop(candidates);
        return top.<Resolution>map(Resolution.Found::new)
                .orElseGet(() -> new Resolution.Several(candidates));
    }

    /** A name and what is around it in one cell, in whichever order they stand. */
    private @Nullable Resolution inParts(String text) {
        List<String> parts = PARTS.splitAsStream(text).filter(p -> !p.isBlank()).toList();
        if (parts.size() < 2) {
            return null;
        }
        Resolution several = null;
        for (List<String> order : List.of(parts, parts.reversed())) {
            List<Place> same = held().names().exactly(order.getFirst());
            List<Place> inside = inside(same, order.getLast());
            if (inside.isEmpty()) {
                continue;
            }
            Optional<Place> top = commonTop(inside);
            if (top.isPresent()) {
                return new Resolution.Found(top.get());
            }
            several = new Resolution.Several(inside);
        }
        return several;
    }

    private Resolution unknown(String text, @Nullable String around) {
        List<Place> alike = held().names().alike(text, 20);
        List<Place> inside = inside(alike, around);
        List<Place> suggestions = inside.isEmpty() ? alike : inside;
        return new Resolution.Unknown(suggestions.stream().limit(SUGGESTED).toList());
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

    /** The number of the last change that is known here. */
    public long number() {
        return held().number();
    }

    private HeldPlaces held() {
        HeldPlaces now = held;
        long number = changes.number();
        if (now == null || now.number() < number) {
            synchronized (this) {
                now = held;
                if (now == null || now.number() < number) {
                    now = HeldPlaces.read(store, number);
                    held = now;
                }
            }
        }
        return now;
    }
}
