package org.multaqa.fourw;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.FileState;

/**
 * What became of a sheet, row by row.
 *
 * @param show which rows, null for all
 * @param standing how many of its rows stand in the report as it brought them
 */
public record SheetReportPage(
        SheetHead head,
        @Nullable RowFilter show,
        List<SheetRowsPage.Row> rows,
        List<Line.Result> outcomes,
        @Nullable Integer next,
        int standing) {

    public Sheet sheet() {
        return head.sheet();
    }

    public boolean isUndone() {
        return sheet().state() == FileState.UNDONE;
    }

    /** How many rows were revised or withdrawn since. */
    public int changed() {
        return sheet().storedCount() - standing;
    }

    public boolean mayUndo() {
        return sheet().state() == FileState.STORED && !head.closed() && standing > 0;
    }

    /** The address of the rows after these. */
    public String more() {
        return sheet().address()
                + "?after="
                + next
                + (show == null ? "" : "&outcome=" + show.word());
    }
}
