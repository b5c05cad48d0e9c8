package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Language;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Counts what is held: gaps, overlaps, people, by area, sector and month. */
@Service
public class Coverage {
    private static final int SERIES = 12;

    private final HeldActivities activities;
    private final NetworkMembers networks;
    private final Population population;
    private final Gazetteer gazetteer;
    private final ObjectProvider<UniqueFamilies> families;

    Coverage(
            HeldActivities activities,
            NetworkMembers networks,
            Population population,
            Gazetteer gazetteer,
            ObjectProvider<UniqueFamilies> families) {
        this.activities = activities;
        this.networks = networks;
        this.population = population;
        this.gazetteer = gazetteer;
        this.families = families;
    }

    /** Different families of a view's area and month, where it looks at all help that was given. */
    Optional<UniqueFamilies.Told> unique(View view) {
        UniqueFamilies source = families.getIfAvailable();
        return source == null || !view.isOfAllHelp()
                ? Optional.empty()
                : source.of(view.within(), view.month(), view.network());
    }

    /** The matrix of a view as this reader may see it; the names are ordered in a language. */
    public Matrix matrix(Actor reader, View view, Language language) {
        Held held = activities.now();
        List<Place> places = areas(view);
        int[] numbers =
                places.stream()
                        .mapToInt(p -> Math.max(0, held.numbers().places().find(p.code())))
                        .toArray();
        Question question = question(held, reader, view);
        Tally now = new Tally(held, question, numbers).count(view.from(), view.month());
        View earlier = view.before();
        Tally before = new Tally(held, question, numbers).count(earlier.from(), earlier.month());
        List<Matrix.Row> rows = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            rows.add(
                    new Matrix.Row(
                            place,
                            counts(now, i),
                            before.cell(i, Sectors.ALL),
                            population.of(place.code())));
        }
        Matrix.Row all =
                new Matrix.Row(null, all(now), before.all(Sectors.ALL), base(view.within()));
        Matrix.Row elsewhere =
                new Matrix.Row(
                        null, counts(now, places.size()), before.elsewhere(Sectors.ALL), null);
        List<Integer> sectors = sectors(view, all);
        rows.sort(
                Comparator.comparingLong((Matrix.Row row) -> -gaps(row, sectors))
                        .thenComparing(
                                row -> row.place() == null ? "" : row.place().name(language)));
        return new Matrix(view, List.copyOf(rows), elsewhere, all, sectors);
    }

    /** The areas that a view compares. */
    List<Place> areas(View view) {
        Place within = view.within();
        return gazetteer.ofLevel(view.level()).stream()
                .filter(p -> within == null || gazetteer.within(p.code(), within.code()))
                .toList();
    }

    /** The count of one area or of all that is looked at, for the sector of the view. */
    public Count count(Actor reader, View view, @Nullable Place area) {
        Held held = activities.now();
        return count(held, question(held, reader, view.inArea(area)), view.from(), view.month());
    }

    /** A month's count in a series. */
    public record Step(YearMonth month, Count count) {}

    /** The same month by month, up to the last one of the view. */
    public List<Step> series(Actor reader, View view, @Nullable Place area) {
        Held held = activities.now();
        View single = view.inArea(area).single(view.month());
        Question question = question(held, reader, single);
        List<Step> steps = new ArrayList<>();
        for (int back = SERIES - 1; back >= 0; back--) {
            YearMonth month = view.month().minusMonths(back);
            MonthEntries entries = held.month(month);
            steps.add(
                    new Step(
                            month,
                            entries == null
                                    ? Count.NONE
                                    : entries.counted(
                                            question, q -> count(held, q, month, month))));
        }
        return steps;
    }

    private static Count count(Held held, Question question, YearMonth from, YearMonth to) {
        return new Tally(held, question, new int[0]).count(from, to).all(Sectors.ALL);
    }

    /** The base of an area, null for the country's or where it is not known. */
    public Population.@Nullable Base base(@Nullable Place area) {
        return area == null ? null : population.of(area.code());
    }

    Question question(Held held, Actor reader, View view) {
        return Question.of(held, view, reader, networks.below(held, view.network()));
    }

    private static List<Count> counts(Tally tally, int row) {
        List<Count> counts = new ArrayList<>(Sectors.COUNT);
        for (int sector = 0; sector < Sectors.COUNT; sector++) {
            counts.add(tally.cell(row, sector));
        }
        return List.copyOf(counts);
    }

    private static List<Count> all(Tally tally) {
        List<Count> counts = new ArrayList<>(Sectors.COUNT);
        for (int sector = 0; sector < Sectors.COUNT; sector++) {
            counts.add(tally.all(sector));
        }
        return List.copyOf(counts);
    }

    /** The columns: the sector chosen, else the usual ones and those in which anybody works. */
    private static List<Integer> sectors(View view, Matrix.Row all) {
        if (view.sector() != Sectors.ALL) {
            return List.of(view.sector());
        }
        List<Integer> sectors = new ArrayList<>();
        for (int sector = 0; sector < Sectors.ALL; sector++) {
            if (Sectors.isAlwaysShown(sector) || all.of(sector).organisations() > 0) {
                sectors.add(sector);
            }
        }
        return sectors;
    }

    private static long gaps(Matrix.Row row, List<Integer> sectors) {
        return sectors.stream()
                .filter(s -> Sectors.countsGaps(s) && row.of(s).organisations() == 0)
                .count();
    }

    /** Whether a place is one whose parts a view can compare. */
    static boolean hasParts(Place place) {
        return place.level().compareTo(Level.SUB_DISTRICT) < 0;
    }
}
