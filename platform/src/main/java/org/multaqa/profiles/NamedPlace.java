package org.multaqa.profiles;

import java.util.List;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;

/**
 * A place as pages name it.
 *
 * @param governorateAr the governorate that it lies in, itself where it is one
 * @param aroundAr what it lies in, from the nearest outwards; empty for a governorate
 */
public record NamedPlace(
        String code,
        String nameAr,
        String nameEn,
        String governorateAr,
        String governorateEn,
        String aroundAr,
        String aroundEn,
        boolean isGovernorate) {

    /** The place of a code; one that is not in the gazetteer any more is named by its code. */
    static NamedPlace of(Gazetteer gazetteer, String code) {
        List<Place> path = gazetteer.path(code);
        if (path.isEmpty()) {
            return new NamedPlace(code, code, code, "", "", "", "", false);
        }
        Place place = path.getLast();
        return new NamedPlace(
                place.code(),
                place.name(Language.ARABIC),
                place.name(Language.ENGLISH),
                path.getFirst().name(Language.ARABIC),
                path.getFirst().name(Language.ENGLISH),
                around(path, Language.ARABIC, "، "),
                around(path, Language.ENGLISH, ", "),
                path.size() == 1);
    }

    private static String around(List<Place> path, Language language, String between) {
        StringBuilder around = new StringBuilder();
        String last = path.getLast().name(language);
        for (int i = path.size() - 2; i >= 0; i--) {
            String name = path.get(i).name(language);
            if (!name.equals(last)) {
                around.append(around.isEmpty() ? "" : between).append(name);
            }
            last = name;
        }
        return around.toString();
    }
}
