package org.multaqa.activities;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Sector;
import org.multaqa.language.Dates;
import org.multaqa.places.PlaceQuestion;
import org.multaqa.web.Frame;

/**
 * The form of a row.
 *
 * @param line the row that is revised, null for a new one
 * @param version as it was seen
 * @param carriedFrom last month's row that it is filled from
 * @param questions what is asked about the places
 * @param sectors those of the organisation first
 * @param kinds what people call the kinds of aid
 * @param overlaps where the form asks who does the same there; null where nobody knows
 * @param script that keeps a draft of what is typed
 * @param saved the row that was saved just now, null for none
 */
public record RowFormPage(
        Organisation organisation,
        YearMonth month,
        @Nullable UUID line,
        int version,
        @Nullable UUID carriedFrom,
        ActivityForm form,
        List<PlaceQuestion> questions,
        List<Sector> sectors,
        List<List<String>> kinds,
        @Nullable String overlaps,
        String script,
        @Nullable String saved) {

    public String title(Frame frame) {
        return frame.say(
                line == null ? "activities.new-row" : "activities.edit-row",
                "month",
                Dates.month(frame.language(), month));
    }

    public String action() {
        return line == null
                ? ReportLinks.of(organisation.id(), month) + "/rows"
                : ReportLinks.row(line);
    }

    public String report() {
        return ReportLinks.of(organisation.id(), month);
    }

    /** By what a draft of this form is known. */
    public String draft() {
        return RowDrafts.key(organisation.id(), month, RowDrafts.row(line, carriedFrom));
    }

    /** The draft of the row that was saved before, null for none. */
    public @Nullable String savedDraft() {
        return saved == null ? null : RowDrafts.key(organisation.id(), month, saved);
    }

    /** What is typed in a field. */
    public String text(String key) {
        return form.text(key);
    }

    public boolean ticked(String key) {
        return !form.text(key).isEmpty();
    }

    /**
     * Whether any of these fields has something in it or is wrong, so that its fold stands open.
     */
    public boolean isOpen(Frame frame, String... keys) {
        return List.of(keys).stream().anyMatch(key -> frame.problem(key) != null);
    }

    /** What is already said in a fold, in one line. */
    public long said(String... keys) {
        return List.of(keys).stream().filter(key -> !form.text(key).isBlank()).count();
    }

    /** The sector that stands in the row and is none of ours; empty otherwise. */
    public String otherSector() {
        String written = form.text(ActivityField.SECTOR.key());
        return Sector.ofCode(written).isPresent() ? "" : written;
    }

    /** The address of the warning, with what does not change while the form is filled. */
    public String overlapAddress() {
        return overlaps + "?organisation=" + organisation.id() + "&month=" + month;
    }
}
