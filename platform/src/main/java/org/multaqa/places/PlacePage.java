package org.multaqa.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Problem;

/**
 * What the page of a place shows.
 *
 * @param asked the former code by which the reader came, null for its own
 * @param closedFormerly those of the former codes that can be opened again
 */
public record PlacePage(
        Place place,
        List<Place> path,
        List<PlacesPage.Entry> within,
        List<String> formerCodes,
        List<String> closedFormerly,
        List<Spelling> spellings,
        @Nullable LocalDate closed,
        @Nullable String asked,
        List<PlaceSection.Part> sections,
        @Nullable MapDrawing map,
        boolean approximateMap,
        boolean mayKeep,
        Typed typed) {

    /** What was typed in the forms of the page. */
    public record Typed(String nameAr, String spelling, String successor, PlaceForm form) {
        static final Typed NOTHING = new Typed("", "", "", PlaceForm.EMPTY);
    }

    /** Whether a place can be added within this one. */
    public boolean takesPlaces() {
        return !place.lacksArabic()
                && (place.level() == Level.SUB_DISTRICT || place.level() == Level.COMMUNITY);
    }

    /** Whether it can be closed: nothing lies in it. */
    public boolean canClose() {
        return within.isEmpty() && !place.level().hasArea();
    }

    /** The level of what lies in it. */
    public Level below() {
        return place.level().below();
    }

    /** Its point in decimal degrees. */
    public String point() {
        return String.format(Locale.ROOT, "%.4f, %.4f", place.latitude(), place.longitude());
    }

    /** Whether a form is shown open: something in it was refused. */
    public boolean open(List<Problem> problems, String... fields) {
        return problems.stream().anyMatch(p -> List.of(fields).contains(p.field()));
    }
}
