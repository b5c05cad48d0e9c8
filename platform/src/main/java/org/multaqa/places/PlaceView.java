package org.multaqa.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as the API tells it.
 *
 * @param level {@code governorate}, {@code district}, {@code sub-district}, {@code community} or
 *     {@code neighbourhood}
 * @param path what it lies in, the governorate first
 */
public record PlaceView(
        String code,
        String level,
        @Nullable String nameAr,
        @Nullable String nameEn,
        double latitude,
        double longitude,
        boolean approximate,
        boolean lacksArabic,
        List<Around> path) {

    /** A place that another lies in. */
    public record Around(
            String code, String level, @Nullable String nameAr, @Nullable String nameEn) {}

    /** The whole of a place; {@code validTo} is the day it was closed. */
    public record Whole(
            PlaceView place,
            List<String> formerCodes,
            List<String> spellings,
            List<PlaceView> within,
            @Nullable String validTo) {}

    /** What a written place came to; {@code result} is found, several or unknown. */
    public record Resolved(String result, List<PlaceView> places) {}

    static PlaceView of(Place place, Gazetteer gazetteer) {
        List<Place> path = gazetteer.path(place.code());
        return new PlaceView(
                place.code(),
                place.level().word(),
                place.nameAr(),
                place.nameEn(),
                place.latitude(),
                place.longitude(),
                place.approximate(),
                place.lacksArabic(),
                path.stream()
                        .filter(p -> !p.equals(place))
                        .map(p -> new Around(p.code(), p.level().word(), p.nameAr(), p.nameEn()))
                        .toList());
    }
}
