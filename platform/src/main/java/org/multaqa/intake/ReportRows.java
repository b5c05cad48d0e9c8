package org.multaqa.intake;

import java.util.AbstractList;
import java.util.List;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;

/** The rows of a report, read a page at a time: a hundred thousand of them are never held. */
final class ReportRows extends AbstractList<ImportReport.Row> {
    private static final int PAGE = 1_000;

    private final RowStore rows;
    private final Batch batch;
    private List<BatchRow> page = List.of();
    private int from;

    ReportRows(RowStore rows, Batch batch) {
        this.rows = rows;
        this.batch = batch;
    }

    @Override
    public int size() {
        return batch.rowCount();
    }

    @Override
    public ImportReport.Row get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(index);
        }
        if (index < from) {
            page = List.of();
            from = 0;
        }
        while (index >= from + page.size()) {
            int last = page.isEmpty() ? 0 : page.getLast().number();
            from += page.size();
            page = rows.after(batch.id(), last, PAGE);
        }
        BatchRow row = page.get(index - from);
        Result result = row.result();
        return new ImportReport.Row(
                row.number(),
                result == null ? Result.SKIPPED : result,
                Reports.name(batch, row),
                Reports.messages(batch, row));
    }
}
