package org.multaqa.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * The page of gaps and overlaps.
 *
 * @param needs what people are known to lack in the same areas
 * @param headline the most important number in words
 * @param path the area looked at and those around it, the governorate first; empty for the country
 * @param from the first row of the table that is shown
 * @param approximate whether the map's areas are computed and not official
 * @param organisation the name of the one that is looked at alone, null for all
 * @param unique different families reached; null where the view asks for less than all help of a
 *     month, or where it is not published
 * @param maySave whether the reader can keep the view
 * @param today in Damascus
 */
public record CoveragePage(
        Matrix matrix,
        NeedTable needs,
        String headline,
        List<Place> path,
        int from,
        Count total,
        List<Coverage.Step> series,
        @Nullable MapDrawing drawing,
        boolean approximate,
        ViewChoices.Lists choices,
        @Nullable String organisation,
        UniqueFamilies.@Nullable Told unique,
        boolean maySave,
        LocalDate today) {
    static final int LENGTH = 40;
    private static final int ALSO = 2;

    public View view() {
        return matrix.view();
    }

    /** Whether anything at all is known of the time and place. */
    public boolean isEmpty() {
        return matrix.all().isEmpty();
    }

    /** The rows of this page of the table. */
    public List<Matrix.Row> rows() {
        List<Matrix.Row> all = matrix.areas();
        return all.subList(Math.min(from, all.size()), Math.min(from + LENGTH, all.size()));
    }

    /** The address of the rows before or behind, null where there are none. */
    public @Nullable String turned(int by) {
        int other = from + by * LENGTH;
        if (other < 0 || other >= matrix.areas().size()) {
            return null;
        }
        String query = view().query();
        return "/coverage" + query + (query.isEmpty() ? "?" : "&") + "from=" + other + "#table";
    }

    /** The months looked at, in words. */
    public String when(Language language) {
        return when(view(), language);
    }

    static String when(View view, Language language) {
        String last = Dates.month(language, view.month());
        return view.months() == 1 ? last : Dates.month(language, view.from()) + " – " + last;
    }

    /** What a cell says. */
    public String cell(Frame frame, Count count) {
        return switch (view().show()) {
            case ORGANISATIONS -> frame.number(count.organisations());
            case PEOPLE -> frame.number(count.people(view().way()));
            case HOUSEHOLDS -> frame.number(count.households(view().way()));
        };
    }

    /** Whether nobody at work is worth a word: of sectors that only serve others it is not. */
    public boolean isGap(int sector, Count count) {
        return count.organisations() == 0 && Sectors.countsGaps(sector);
    }

    /** People of a cell whose confirmed need nothing covers. */
    public long uncovered(Matrix.Row row, int sector) {
        return row.place() == null ? 0 : needs.row(row.place()).of(sector).gap();
    }

    /** The line of people over the last twelve months. */
    public Sparkline line(Language language) {
        return Sparkline.of(
                series.stream().map(s -> s.count().people()).toList(), language == Language.ARABIC);
    }

    /** By how much more or less people were reached than before, {@code +12%}; empty if never. */
    public static String trend(long now, long before) {
        if (before == 0) {
            return "";
        }
        long percent = Math.round((now - before) * 100.0 / before);
        return (percent > 0 ? "+" : percent < 0 ? "−" : "±") + Math.abs(percent) + "%";
    }

    /** The sectors next most lacking, in words; empty where there are none. */
    public String alsoLacking(Frame frame) {
        if (view().sector() != Sectors.ALL) {
            return "";
        }
        return Headlines.list(
                matrix.gaps().stream()
                        .skip(1)
                        .filter(gap -> gap.gaps() > 0)
                        .limit(ALSO)
                        .map(gap ->
                                frame.say(
                                        "coverage.lacking",
                                        "sector",
                                        frame.say(Sectors.key(gap.sector())),
                                        "gaps",
                                        gap.gaps()))
                        .toList(),
                frame.language());
    }

    /** The sectors in which nobody works anywhere here, in words; empty where there are none. */
    public String nowhere(Frame frame) {
        if (view().sector() != Sectors.ALL) {
            return "";
        }
        return Headlines.list(
                matrix.nowhere().stream().map(s -> frame.say(Sectors.key(s))).toList(),
                frame.language());
    }

    /** Whether something lies in the area looked at and in none of those compared. */
    public boolean hasElsewhere() {
        return matrix.elsewhere().total().organisations() > 0;
    }

    /** How a cell is shaded; a sector that only serves others has no gaps. */
    public String shade(int sector, Count count) {
        return count.organisations() == 0 && !isGap(sector, count)
                ? "n"
                : String.valueOf(count.shade());
    }

    /** The day on which it is looked at. */
    public String day(Language language) {
        return Dates.day(language, today);
    }

    /** How a constant stands in keys. */
    public static String word(Enum<?> value) {
        return View.word(value);
    }

    /** The key of a sector's name. */
    public static String sector(int number) {
        return Sectors.key(number);
    }

    /** The key of the short word for a sector. */
    public static String shortly(int number) {
        return Sectors.shortKey(number);
    }
}
