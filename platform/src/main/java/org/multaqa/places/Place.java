package org.multaqa.places;

import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;

/**
 * A place of the gazetteer.
 *
 * @param code its P-code
 * @param parent the code of the place it lies in, null for a governorate
 * @param nameAr null where the gazetteer has none yet
 * @param latitude degrees north (WGS 84)
 * @param longitude degrees east
 * @param approximate whether the point is a guess
 */
public record Place(
        String code,
        Level level,
        @Nullable String parent,
        @Nullable String nameAr,
        @Nullable String nameEn,
        double latitude,
        double longitude,
        boolean approximate) {

    /** The name in a language, or in the other where it has none. */
    public String name(Language language) {
        return language.choose(nameAr, nameEn);
    }

    /** Kilometres to another place, as the crow flies. */
    public double kilometresTo(Place other) {
        return Plane.distance(latitude, longitude, other.latitude, other.longitude);
    }

    /** Whether the Arabic name is still to be found. */
    public boolean lacksArabic() {
        return nameAr == null;
    }
}
