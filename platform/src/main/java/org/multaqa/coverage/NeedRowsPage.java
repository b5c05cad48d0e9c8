package org.multaqa.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Language;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * The needs behind a figure, and the rule by which it is counted.
 *
 * @param from the first one that is shown
 */
public record NeedRowsPage(View view, List<Place> path, List<Uncovered> all, int from) {
    static final int LENGTH = 40;

    /** What they come to. */
    public NeedGap total() {
        NeedGap total = NeedGap.NONE;
        for (Uncovered it : all) {
            total = total.plus(it);
        }
        return total;
    }

    public String title(Frame frame) {
        return NeedGapPage.title(frame, view, total());
    }

    /** Those of this page. */
    public List<Uncovered> some() {
        return all.subList(Math.min(from, all.size()), Math.min(from + LENGTH, all.size()));
    }

    /** Where a need is, in words. */
    public String where(Uncovered it, Language language) {
        return it.path().isEmpty() ? it.lack().place() : it.path().getLast().name(language);
    }

    /** The key of a need's sector. */
    public String sector(Uncovered it) {
        return "directory.sector." + Statement.word(it.lack().sector());
    }

    public String when(Language language) {
        return CoveragePage.when(view, language);
    }

    /** The address of the needs before or behind, null where there are none. */
    public @Nullable String turned(int by) {
        int other = from + by * LENGTH;
        if (other < 0 || other >= all.size()) {
            return null;
        }
        String here = view.needRows(null, view.sector());
        return here + (here.contains("?") ? "&" : "?") + "from=" + other;
    }

    /** The address of the matrix around these needs. */
    public String matrix() {
        Place area = null;
        for (Place place : path) {
            if (Coverage.hasParts(place)) {
                area = place;
            }
        }
        return view.needsAround(area);
    }
}
