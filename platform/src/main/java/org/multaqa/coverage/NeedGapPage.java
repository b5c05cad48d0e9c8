package org.multaqa.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.places.MapDrawing;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * The page of the gap: needs that nothing covers, by area and sector.
 *
 * @param path the area looked at and those around it, the governorate first
 * @param drawing null where there is no need
 * @param approximate whether the map's areas are computed and not official
 */
public record NeedGapPage(
        View view,
        List<Place> path,
        NeedTable table,
        @Nullable MapDrawing drawing,
        boolean approximate,
        ViewChoices.Lists choices) {

    /** All that is looked at. */
    public NeedGap total() {
        return table.all(Sectors.ALL);
    }

    /** The most important number in words. */
    public String title(Frame frame) {
        return title(frame, view, total());
    }

    static String title(Frame frame, View view, NeedGap total) {
        String place = Headlines.place(view, frame.language());
        return total.needs() == 0
                ? frame.say("coverage.needs-none", "place", place)
                : frame.say("coverage.needs-headline", "count", total.gap(), "place", place);
    }

    /** The months whose activities are looked at, in words. */
    public String when(Language language) {
        return CoveragePage.when(view, language);
    }

    /** Where a cell leads. */
    public String rows(@Nullable Place area, int sector) {
        return view.needRows(area, sector);
    }

    /** How a cell is shaded. */
    public static String shade(NeedGap gap) {
        return gap.needs() == 0 ? "n" : String.valueOf(gap.shade());
    }
}
