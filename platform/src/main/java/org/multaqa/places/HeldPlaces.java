package org.multaqa.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/** All places as they were at one number of the counter of changes; closed ones by code only. */
record HeldPlaces(
        long number,
        Map<String, Place> byCode,
        List<Place> open,
        Map<String, LocalDate> closed,
        Map<String, List<Place>> children,
        Map<String, String> crosswalk,
        Map<String, List<String>> former,
        Map<String, List<Spelling>> spellings,
        NameIndex names) {

    /** A code may have crossed over more than once. */
    private static final int CROSSINGS = 5;

    static HeldPlaces read(PlaceStore store, long number) {
        Map<String, Place> byCode = new LinkedHashMap<>();
        Map<String, LocalDate> closed = new HashMap<>();
        Map<String, List<Place>> children = new HashMap<>();
        List<Place> open = new ArrayList<>();
        for (PlaceStore.Row row : store.places()) {
            Place place = row.place();
            byCode.put(place.code(), place);
            if (row.validTo() != null) {
                closed.put(place.code(), row.validTo());
                continue;
            }
            open.add(place);
            if (place.parent() != null) {
                children.computeIfAbsent(place.parent(), p -> new ArrayList<>()).add(place);
            }
        }
        Map<String, String> crosswalk = new HashMap<>();
        Map<String, List<String>> former = new HashMap<>();
        for (PlaceStore.Crossing crossing : store.crosswalk()) {
            crosswalk.put(crossing.former(), crossing.present());
            former.computeIfAbsent(crossing.present(), p -> new ArrayList<>())
                    .add(crossing.former());
        }
        Map<String, List<Spelling>> spellings = new HashMap<>();
        for (Spelling spelling : store.spellings()) {
            spellings.computeIfAbsent(spelling.code(), c -> new ArrayList<>()).add(spelling);
        }
        HeldPlaces held =
                new HeldPlaces(
                        number,
                        byCode,
                        List.copyOf(open),
                        closed,
                        children,
                        crosswalk,
                        former,
                        spellings,
                        new NameIndex());
        held.nameAll();
        return held;
    }

    /** The place of a code as it stands, or the one that a former code leads to. */
    @Nullable Place find(String code) {
        Place place = byCode.get(code);
        if (place != null && !closed.containsKey(code)) {
            return place;
        }
        String asked = ArabicText.digits(code).strip().toUpperCase(Locale.ROOT);
        place = byCode.get(asked);
        for (int i = 0; i < CROSSINGS; i++) {
            String next = crosswalk.get(asked);
            if (next == null || (place != null && !closed.containsKey(asked))) {
                return place;
            }
            asked = next;
            place = byCode.get(asked);
        }
        return place;
    }

    private void nameAll() {
        for (Place place : byCode.values()) {
            // The names of a closed place lead to the one that stands for it now, if there is one.
            Place owner = closed.containsKey(place.code()) ? find(place.code()) : place;
            if (owner == null || closed.containsKey(owner.code())) {
                continue;
            }
            names.add(place.nameAr(), owner);
            names.add(place.nameEn(), owner);
        }
        spellings.forEach((code, written) -> {
            Place owner = find(code);
            if (owner != null && !closed.containsKey(owner.code())) {
                written.forEach(spelling -> names.add(spelling.spelling(), owner));
            }
        });
        names.finish();
    }
}
