package org.multaqa.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;
import org.multaqa.linkage.text.TrigramIndex;

/** Places by what people write: exactly, by the beginning, and misspelt. */
final class NameIndex {
    private static final double ALIKE = 0.28;
    private static final int LIKELY = 80;
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
                    "subdistrict",
                    "city",
                    "village");

    private final List<String> names = new ArrayList<>();
    private final List<String> withoutArticle = new ArrayList<>();
    private final List<Place> owners = new ArrayList<>();
    private final Map<String, List<Place>> exact = new HashMap<>();
    private TrigramIndex trigrams = TrigramIndex.of(List.of());

    /** Adds a name of a place; to be followed by {@link #finish}. */
    void add(@Nullable String name, Place place) {
        if (name == null || name.isBlank()) {
            return;
        }
        String normal = ArabicText.normalize(name);
        names.add(normal);
        withoutArticle.add(ArabicText.withoutArticle(normal));
        owners.add(place);
        keep(normal, place);
        keep(bare(normal), place);
        keep(ArabicText.withoutArticle(normal), place);
    }

    /** Makes what was added findable when it is misspelt. */
    void finish() {
        trigrams = TrigramIndex.of(names);
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

    /** Places for a search box: exact names, beginnings, one letter wrong, then the misspelt. */
    List<Place> search(String text, Predicate<Place> asked, int limit) {
        String normal = ArabicText.normalize(text);
        if (normal.isEmpty()) {
            return List.of();
        }
        Set<Place> found = new LinkedHashSet<>();
        collect(exactly(text), asked, found);
        if (found.size() < limit) {
            collect(beginning(normal), asked, found);
        }
        if (found.size() < limit) {
            collect(oneLetterWrong(bare(normal)), asked, found);
        }
        if (found.size() < limit) {
            alike(bare(normal), LIKELY).stream().filter(asked).forEach(found::add);
        }
        return found.stream().limit(limit).toList();
    }

    /** Places whose names look like the text, the likeliest first. */
    List<Place> alike(String text, int limit) {
        String normal = ArabicText.normalize(text);
        String key = ArabicText.key(normal);
        record Likely(Place place, double likeness) {}
        List<Likely> likely = new ArrayList<>();
        for (TrigramIndex.Match match : trigrams.find(normal, ALIKE, LIKELY)) {
            Place place = owners.get(match.text());
            String name = names.get(match.text());
            double size = (4 - place.level().ordinal()) * 0.02;
            double sound = ArabicText.key(name).equals(key) ? 0.3 : 0;
            double letter = isOneLetterFrom(normal, name) ? 0.3 : 0;
            likely.add(new Likely(place, match.similarity() + size + sound + letter));
        }
        return likely.stream()
                .sorted(Comparator.comparingDouble((Likely l) -> -l.likeness()))
                .map(Likely::place)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static void collect(List<Place> places, Predicate<Place> asked, Set<Place> found) {
        places.stream()
                .filter(asked)
                .sorted(Comparator.comparing(Place::level))
                .forEach(found::add);
    }

    private List<Place> beginning(String normal) {
        String withArticle = "ال" + normal;
        String inside = " " + normal;
        List<Place> first = new ArrayList<>();
        List<Place> later = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.startsWith(normal) || name.startsWith(withArticle)) {
                first.add(owners.get(i));
            } else if (normal.length() > 2 && name.contains(inside)) {
                later.add(owners.get(i));
            }
        }
        return first.isEmpty() ? later : first;
    }

    private List<Place> oneLetterWrong(String normal) {
        List<Place> found = new ArrayList<>();
        if (normal.length() < 3) {
            return found;
        }
        String bare = ArabicText.withoutArticle(normal);
        for (int i = 0; i < names.size(); i++) {
            if (isOneLetterFrom(normal, names.get(i))
                    || isOneLetterFrom(bare, withoutArticle.get(i))) {
                found.add(owners.get(i));
            }
        }
        return found;
    }

    /** Whether one letter was changed, left out, put in, or two neighbours were swapped. */
    static boolean isOneLetterFrom(String one, String other) {
        int difference = one.length() - other.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        int left = one.length() - start - end;
        int right = other.length() - start - end;
        if (left <= 1 && right <= 1) {
            return true;
        }
        return left == 2
                && right == 2
                && one.charAt(start) == other.charAt(start + 1)
                && one.charAt(start + 1) == other.charAt(start);
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
