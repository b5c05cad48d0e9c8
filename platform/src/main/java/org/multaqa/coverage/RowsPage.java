package org.multaqa.coverage;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.places.Place;
import org.multaqa.profiles.Contact;

/**
 * The rows behind a figure, the figure counted in each way, and the rules.
 *
 * @param path the place and those around it; empty for the country
 * @param before the same over the months before
 * @param kind in words, null where all are looked at
 */
public record RowsPage(
        View view,
        List<Place> path,
        Count count,
        Count before,
        Population.@Nullable Base base,
        List<Coverage.Step> series,
        Rows.Some some,
        int from,
        @Nullable String kind,
        @Nullable String organisation) {

    /** The months looked at, in words. */
    public String when(Language language) {
        return CoveragePage.when(view, language);
    }

    /** How a row's organisation is reached by a person. */
    public List<Contact> contacts(Rows.Line line) {
        return some.contacts().getOrDefault(line.organisation(), List.of()).stream()
                .filter(contact -> !contact.kind().isWeb())
                .toList();
    }

    /** What a row is about, as it was written. */
    public String what(Rows.Line line) {
        return line.activity().facts().whatIsDone();
    }

    /** The key of a row's status; empty where it does not say. */
    public String status(Rows.Line line) {
        Facts facts = line.activity().facts();
        String word = facts.text(ActivityField.STATUS);
        return Status.of(word) == Status.UNSAID ? "" : "activities.status." + word;
    }

    /** The key of the sector of a row. */
    public String sector(Rows.Line line) {
        return Sectors.key(Sectors.number(line.activity().facts().text(ActivityField.SECTOR)));
    }

    /** The sector of a row as it was written, where it is none of ours; else empty. */
    public String writtenSector(Rows.Line line) {
        String text = line.activity().facts().text(ActivityField.SECTOR);
        return Sectors.number(text) == Sectors.UNCLASSIFIED ? text : "";
    }

    /** The month of a row, in words. */
    public String month(Rows.Line line, Language language) {
        return Dates.month(language, line.activity().month());
    }

    /** Whether only a part of the row's people falls to this place. */
    public boolean isShare(Rows.Line line) {
        OptionalLong whole = line.activity().facts().reached();
        return line.places().size() > 1 && whole.orElse(0) != line.people();
    }

    /** The address of the rows before or behind, null where there are none. */
    public @Nullable String turned(int by) {
        int other = from + by * Rows.LENGTH;
        if (other < 0 || (by > 0 && !some.more())) {
            return null;
        }
        return view.rows(null, view.sector())
                + (view.rows(null, view.sector()).contains("?") ? "&" : "?")
                + "from="
                + other;
    }

    /** The line of people over the last twelve months. */
    public Sparkline line(Language language) {
        return Sparkline.of(
                series.stream().map(s -> s.count().people()).toList(), language == Language.ARABIC);
    }

    /** The address of the matrix around these rows. */
    public String matrix() {
        Place area = null;
        for (Place place : path) {
            if (Coverage.hasParts(place)) {
                area = place;
            }
        }
        return view.around(area);
    }
}
