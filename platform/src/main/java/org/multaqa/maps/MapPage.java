package org.multaqa.maps;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.OrganisationKind;
import org.multaqa.directory.Sector;
import org.multaqa.places.Level;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.Place;

/**
 * What the map of organisations shows.
 *
 * @param path the place and those around it, the governorate first; empty for the country
 */
public record MapPage(
        MapFilter filter,
        @Nullable Place around,
        List<Place> path,
        int total,
        List<OrganisationMaps.Row> rows,
        int empty,
        boolean approximate,
        boolean knowsWork,
        MapDrawing drawing) {

    /** Parts of the table that are shown: in a sub-district those with an organisation only. */
    public List<OrganisationMaps.Row> shownRows() {
        return level() == Level.COMMUNITY
                ? rows.stream().filter(row -> row.home() + row.work() > 0).toList()
                : rows;
    }

    /** The level of the rows. */
    public Level level() {
        return around == null ? Level.GOVERNORATE : around.level().below();
    }

    /** A class of the legend in words of numbers: {@code 3–8}. */
    public record Step(int shade, String counts) {}

    /** The legend, the weakest shade first. */
    public List<Step> legend() {
        return OrganisationMaps.shades(rows).steps().stream()
                .map(step ->
                        new Step(
                                step.shade(),
                                step.from() == step.to()
                                        ? String.valueOf(step.from())
                                        : step.from() + "–" + step.to()))
                .toList();
    }

    /** The address one step up, null for the country. */
    public @Nullable String up() {
        if (path.isEmpty()) {
            return null;
        }
        return filter.map(path.size() == 1 ? null : path.get(path.size() - 2).code());
    }

    public Sector[] sectors() {
        return Sector.values();
    }

    public OrganisationKind[] kinds() {
        return OrganisationKind.values();
    }

    /** Where a row leads: further down the map, or to the page of the place. */
    public String deeper(OrganisationMaps.Row row) {
        Place place = row.place();
        return place.level().hasArea() ? filter.map(place.code()) : "/places/" + place.code();
    }
}
