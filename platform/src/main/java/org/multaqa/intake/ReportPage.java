package org.multaqa.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.FileState;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Message;

/** What became of a list, row by row. */
public record ReportPage(
        Batch batch,
        Map<Result, Long> counts,
        List<Line> lines,
        @Nullable Integer next,
        List<Message> notes) {

    /** What became of one row. */
    public record Line(
            int number,
            @Nullable Result result,
            String name,
            @Nullable UUID organisation,
            List<Message> notes) {}

    public boolean isUndone() {
        return batch.state() == FileState.UNDONE;
    }
}
