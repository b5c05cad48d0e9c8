package org.multaqa.fourw;

import java.util.List;
import org.multaqa.imports.HeadRow;

/** The first rows of a sheet, to show in which of them the titles stand. */
public record SheetHeaderPage(SheetHead head, List<HeadRow> rows, String chosen) {
    public Sheet sheet() {
        return head.sheet();
    }
}
