package org.multaqa.spreadsheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.linkage.text.ArabicText;

/**
 * Tells the data of a sheet from what people write around it, row by row in the sheet's order: what
 * comes after a total or a signature is judged otherwise than what comes before. For one reading.
 */
public final class RowSorter {
    private final Header header;
    private final Set<String> titles = new HashSet<>();
    private boolean ended;

    RowSorter(Header header) {
        this.header = header;
        // Letters in place of titles repeat nothing.
        List<String> shown = header.row() == 0 ? List.of() : header.titles();
        shown.forEach(title -> titles.add(ArabicText.normalize(title)));
    }

    /** Why the next row is none of data: an example, a total, titles again; null where it is. */
    public @Nullable Message whyNoData(Table.Row row) {
        if (!header.isAbove(row)) {
            return Message.of("spreadsheet.row-header");
        }
        String why =
                ended && row.filled() <= 3
                        ? "spreadsheet.row-footer"
                        : RowKinds.whyNoData(row, titles, header.titles().size());
        ended |=
                why != null
                        && (why.equals("spreadsheet.row-total")
                                || why.equals("spreadsheet.row-signature"));
        return why == null ? null : Message.of(why);
    }
}
