package org.multaqa.fourw;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * Rows of a sheet before it is stored, with what is to be said of their cells.
 *
 * @param head what stands above the rows
 * @param after the row after which they begin
 * @param next the last of them where there are more
 */
public record SheetRowsPage(
        SheetHead head, RowFilter show, List<Row> rows, int after, @Nullable Integer next) {
    private static final int SHOWN = 80;

    /**
     * One row.
     *
     * @param what tells a person which it is
     * @param places those it came to
     * @param corrections what was said instead of its cells, by the text that names the column
     */
    public record Row(
            int number,
            String what,
            List<Place> places,
            List<Cell> cells,
            List<Correction> corrections,
            boolean isLeftOut,
            boolean mayBeLeftOut) {

        /** Where it is done, in words. */
        public String where(Language language) {
            List<String> names = places.stream().map(p -> p.name(language)).toList();
            return String.join(language == Language.ARABIC ? "، " : ", ", names);
        }
    }

    /** What was said instead of a cell; {@code value} is empty where it is to say nothing. */
    public record Correction(Message label, String value) {}

    /**
     * One cell of which something is to be said.
     *
     * @param address such as {@code C12}, empty where the sheet has no such column
     * @param isFault whether the row is refused for it
     * @param isAsked whether something else can be said instead
     * @param despite whether a choice counts in spite of what stands beside the cell
     * @param same in how many other rows of the sheet the same stands
     */
    public record Cell(
            String field,
            Message label,
            String address,
            String text,
            Message message,
            boolean isFault,
            boolean isAsked,
            boolean isPlace,
            boolean despite,
            List<PlaceChoice> places,
            Map<String, Message> words,
            int same) {}

    /** A place that may be meant, and where it lies. */
    public record PlaceChoice(Place place, List<Place> around) {
        public String where(Language language) {
            List<String> names = around.stream().map(p -> p.name(language)).distinct().toList();
            return String.join(language == Language.ARABIC ? "، " : ", ", names);
        }
    }

    public Sheet sheet() {
        return head.sheet();
    }

    /** The address of these rows. */
    public String here() {
        return sheet().address() + "/rows?outcome=" + show.word();
    }

    /** Whether anything can be said of these rows. */
    public boolean isAsking() {
        return rows.stream()
                .anyMatch(r -> r.mayBeLeftOut() || r.cells().stream().anyMatch(Cell::isAsked));
    }

    /** The question at the top. */
    public String title(Frame frame) {
        return frame.say("fourw.rows-title", "file", sheet().fileName());
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
