package org.multaqa.places;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.TrigramIndex;

/** Places by what people write: exactly, by the beginning, and misspelt. */
final class NameIndex {
    private static final double ALIKE = 0.28;
    private static final Set<String> LEVEL_WORDS =
            Set.of(
                    "محافظه",
                    "منطقه",
                    "ناحيه",
                    "مدينه",
                    "قريه",
                    "بلده",
                    "حي",
                    "مركز",
                    "governorate",
                    "district",
                    "city",
                    "village");

    private final List<String> names = new ArrayList<>();
    private final List<Place> owners = new ArrayList<>();
    private final Map<String, List<Place>> exact = new HashMap<>();
    private final TrigramIndex trigrams;

    NameIndex(Collection<Place> places, List<PlaceStore.Variant> variants) {
        Map<String, Place> byCode = new HashMap<>();
        for (Place place : places) {
            byCode.put(place.code(), place);
            add(place.nameAr(), place);
            add(place.nameEn(), place);
        }
        for (PlaceStore.Variant variant : variants) {
            Place place = byCode.get(variant.code());
            if (place != null) {
                add(variant.spelling(), place);
            }
        }
        trigrams = TrigramIndex.of(names);
    }

    private void add(@org.jspecify.annotations.Nullable String name, Place place) {
        if (name == null || name.isBlank()) {
            return;
        }
        String normal = ArabicText.normalize(name);
        names.add(normal);
        owners.add(place);
        keep(normal, place);
        keep(bare(normal), place);
        keep(ArabicText.withoutArticle(normal), place);
    }

    private void keep(String name, Place place) {
        List<Place> same = exact.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (!same.contains(place)) {
            same.add(place);
        }
    }

    /** Places whose name or other spelling is this, but for what the normal form leaves out. */
    List<Place> exactly(String text) {
        String normal = ArabicText.normalize(text);
        List<Place> found = exact.getOrDefault(normal, List.of());
        return found.isEmpty() ? exact.getOrDefault(bare(normal), List.of()) : found;
    }

    /** Places for a search box: exact names, then beginnings, then the misspelt; larger first. */
    List<Place> search(String text, int limit) {
        String normal = ArabicText.normalize(text);
        if (normal.isEmpty()) {
            return List.of();
        }
        Map<String, Place> found = new LinkedHashMap<>();
        exactly(text).stream()
                .sorted(Comparator.comparing(Place::level))
                .forEach(p -> found.put(p.code(), p));
        List<Place> beginnings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith(normal) || name.startsWith("ال" + normal)) {
                beginnings.add(owners.get(i));
            }
        }
        beginnings.stream()
                .sorted(Comparator.comparing(Place::level))
                .limit(limit)
                .forEach(p -> found.putIfAbsent(p.code(), p));
        if (found.size() < limit) {
            alike(bare(normal), limit).forEach(p -> found.putIfAbsent(p.code(), p));
        }
        return found.values().stream().limit(limit).toList();
    }

    /** Places whose names look like the text, the likeliest first. */
    List<Place> alike(String text, int limit) {
        String normal = ArabicText.normalize(text);
        String key = ArabicText.key(normal);
        record Likely(Place place, double likeness) {}
        List<Likely> likely = new ArrayList<>();
        for (TrigramIndex.Match match : trigrams.find(normal, ALIKE, 60)) {
            Place place = owners.get(match.text());
            boolean soundsAlike = ArabicText.key(names.get(match.text())).equals(key);
            double size = (4 - place.level().ordinal()) * 0.02;
            likely.add(new Likely(place, match.similarity() + size + (soundsAlike ? 0.3 : 0)));
        }
        return likely.stream()
                .sorted(Comparator.comparingDouble((Likely l) -> -l.likeness()))
                .map(Likely::place)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The name without a word for its level: محافظة دمشق is دمشق. */
    private static String bare(String normal) {
        int space = normal.indexOf(' ');
        if (space > 0 && LEVEL_WORDS.contains(normal.substring(0, space))) {
            return normal.substring(space + 1);
        }
        int last = normal.lastIndexOf(' ');
        if (last > 0 && LEVEL_WORDS.contains(normal.substring(last + 1))) {
            return normal.substring(0, last);
        }
        return normal;
    }
}
