package org.multaqa.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.Table;
import org.multaqa.web.Languages;
import org.springframework.stereotype.Component;

/** Lists and their rows as the API tells them. */
@Component
class ImportStates {
    private final Reports reports;

    ImportStates(Reports reports) {
        this.reports = reports;
    }

    /**
     * How far a list is.
     *
     * @param columns the letter of the column of each field
     * @param titles what stands in the header, by the letter of the column
     * @param counts rows by verdict before, by result after they are stored
     */
    public record State(
            UUID id,
            String kind,
            String state,
            String fileName,
            int headerRow,
            int rows,
            int percent,
            boolean remembered,
            Map<String, String> titles,
            Map<String, String> columns,
            Map<String, Long> counts,
            List<String> notes,
            @Nullable String trouble) {}

    /** One row and what is to be said of it. */
    public record RowState(
            int row,
            @Nullable String verdict,
            @Nullable String result,
            String name,
            @Nullable UUID organisation,
            Map<String, String> corrections,
            List<NoteState> notes) {}

    /** What is to be said of a cell. */
    public record NoteState(
            String field,
            String cell,
            String weight,
            String code,
            String message,
            List<String> choices) {}

    State of(Batch batch, HttpServletRequest request) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (int c = 0; c < batch.titles().size(); c++) {
            titles.put(Table.columnName(c), batch.titles().get(c));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        batch.columns().forEach((field, column) -> columns.put(field, Table.columnName(column)));
        Map<String, Long> counts = new LinkedHashMap<>();
        boolean over = batch.state().isOver();
        if (over) {
            Map<Result, Long> results = reports.results(batch);
            results.forEach((result, count) -> counts.put(Reports.word(result), count));
        } else {
            reports.verdicts(batch)
                    .forEach((verdict, count) -> counts.put(Reports.word(verdict), count));
        }
        var language = Languages.of(request);
        return new State(
                batch.id(),
                batch.kind().word(),
                Reports.word(batch.state()),
                batch.fileName(),
                batch.headerRow(),
                batch.rowCount(),
                batch.percent(),
                batch.remembered(),
                titles,
                columns,
                counts,
                Reports.notes(batch).stream().map(n -> Texts.all().say(language, n)).toList(),
                batch.trouble() == null ? null : Texts.all().say(language, batch.trouble()));
    }

    static RowState of(Batch batch, BatchRow row, HttpServletRequest request) {
        var language = Languages.of(request);
        return new RowState(
                row.number(),
                row.verdict() == null ? null : Reports.word(row.verdict()),
                row.result() == null ? null : Reports.word(row.result()),
                Reports.name(batch, row),
                row.organisation() == null ? row.twin() : row.organisation(),
                row.corrections(),
                row.notes().stream()
                        .map(n ->
                                new NoteState(
                                        n.field(),
                                        Reports.address(batch, row, n.field()),
                                        Reports.word(n.weight()),
                                        n.message().key(),
                                        Texts.all().say(language, n.message()),
                                        n.choices()))
                        .toList());
    }
}
