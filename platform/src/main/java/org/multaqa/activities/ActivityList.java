package org.multaqa.activities;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Place;
import org.multaqa.places.Resolution;
import org.springframework.stereotype.Service;

/** The rows of all reports as a list, as far as the reader may see them. */
@Service
class ActivityList {
    private static final int MOST = 500;

    private final ActivityListStore store;
    private final Gazetteer gazetteer;

    ActivityList(ActivityListStore store, Gazetteer gazetteer) {
        this.store = store;
        this.gazetteer = gazetteer;
    }

    /**
     * Which rows are meant; null where it does not matter.
     *
     * @param sector its code
     * @param area the code of a place: rows of it and of all that lies in it
     */
    record Filter(
            @Nullable UUID organisation,
            @Nullable YearMonth month,
            @Nullable String sector,
            @Nullable String area) {}

    /** A piece of the list; {@code next} is where the one after it begins, null at the end. */
    record Piece(List<Activity> rows, @Nullable String next) {}

    /** The filter that texts mean; what cannot be read is refused by its field. */
    Outcome<Filter> filter(String organisation, String month, String sector, String area) {
        List<Problem> problems = new ArrayList<>();
        UUID whose = kept(Asked.id("organisation", organisation), problems);
        YearMonth when = kept(Asked.month(month), problems);
        String what = kept(sector(sector), problems);
        String where = kept(area(area), problems);
        return problems.isEmpty()
                ? Outcome.done(new Filter(whose, when, what, where))
                : Outcome.invalid(problems);
    }

    private static <T> @Nullable T kept(Outcome<Optional<T>> read, List<Problem> problems) {
        return switch (read) {
            case Outcome.Done<Optional<T>>(Optional<T> value) -> value.orElse(null);
            case Outcome.Refused<Optional<T>> refused -> {
                problems.addAll(refused.problems());
                yield null;
            }
        };
    }

    private static Outcome<Optional<String>> sector(String text) {
        if (text.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        Optional<String> code = Words.find(Sector.class, text).map(Sector::code);
        return code.isPresent()
                ? Outcome.done(code)
                : Outcome.invalid(Problem.at("sector", "activities.no-sector", "typed", text));
    }

    private Outcome<Optional<String>> area(String text) {
        if (text.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        return switch (gazetteer.resolve(text, null)) {
            case Resolution.Found(Place place) -> Outcome.done(Optional.of(place.code()));
            case Resolution.Several several ->
                    Outcome.invalid(Problem.at("area", "places.typed-several", "typed", text));
            case Resolution.Unknown unknown ->
                    Outcome.invalid(Problem.at("area", "places.typed-unknown", "typed", text));
        };
    }

    /**
     * The rows after a line.
     *
     * @param after the line where the last piece ended, blank for the first
     * @param limit how many, from 1 to 500
     */
    Outcome<Piece> read(Actor by, Filter filter, String after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        String area = filter.area();
        List<String> places =
                area == null
                        ? null
                        : gazetteer.all().stream()
                                .map(Place::code)
                                .filter(code -> gazetteer.within(code, area))
                                .toList();
        boolean seesAll =
                by.may(ActivityRight.READ_MEMBERS_ROWS) || by.mayAnywhere(ActivityRight.REPORT);
        UUID own = by.organisation();
        var reader =
                new ActivityListStore.Reader(
                        seesAll, own != null && by.may(ActivityRight.REPORT, own) ? own : null);
        return Asked.id("after", after)
                .map(line -> {
                    List<Activity> rows =
                            store.page(filter, places, reader, line.orElse(null), most + 1);
                    return rows.size() <= most
                            ? new Piece(rows, null)
                            : new Piece(
                                    rows.subList(0, most), rows.get(most - 1).line().toString());
                });
    }
}
