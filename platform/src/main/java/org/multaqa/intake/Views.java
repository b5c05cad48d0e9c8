package org.multaqa.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.SheetColumn;
import org.multaqa.places.Gazetteer;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Puts together what the pages of an import show. */
@Component
class Views {
    private static final int SAMPLED = 60;
    private static final int ROWS = 15;
    private static final int LINES = 50;
    private static final int FINDINGS = 20;

    private final RowStore rows;
    private final Reports reports;
    private final Checking checking;
    private final Reconciling reconciling;
    private final ExtraValues extras;
    private final Organisations organisations;
    private final Gazetteer gazetteer;
    private final ValueWords words;

    Views(
            RowStore rows,
            Reports reports,
            Checking checking,
            Reconciling reconciling,
            ExtraValues extras,
            Organisations organisations,
            Gazetteer gazetteer,
            ValueWords words) {
        this.rows = rows;
        this.reports = reports;
        this.checking = checking;
        this.reconciling = reconciling;
        this.extras = extras;
        this.organisations = organisations;
        this.gazetteer = gazetteer;
        this.words = words;
    }

    ColumnsPage columns(Batch batch, Map<String, Integer> chosen) {
        List<BatchRow> sampled =
                rows.after(batch.id(), 0, SAMPLED).stream()
                        .filter(r -> r.noData() == null)
                        .toList();
        Map<Integer, String> fields = new HashMap<>();
        chosen.forEach((field, column) -> fields.put(column, field));
        List<SheetColumn> columns = new ArrayList<>();
        for (int c = 0; c < batch.titles().size(); c++) {
            int column = c;
            List<String> samples =
                    sampled.stream()
                            .map(r -> r.cell(column))
                            .filter(v -> !v.isBlank())
                            .distinct()
                            .limit(3)
                            .map(CellTexts::shortened)
                            .toList();
            String title = batch.titles().get(c);
            if (!title.isBlank() || !samples.isEmpty()) {
                columns.add(
                        new SheetColumn(
                                c,
                                Table.columnName(c),
                                CellTexts.shortened(title),
                                samples,
                                fields.getOrDefault(c, "")));
            }
        }
        return new ColumnsPage(batch, columns, MemberFields.ALL);
    }

    RowsPage rows(Batch batch, @Nullable Verdict show, int after) {
        Map<Verdict, Long> counts = reports.verdicts(batch);
        Verdict shown = show == null ? first(counts) : show;
        List<BatchRow> page = rows.with(batch.id(), List.of(shown), after, ROWS + 1);
        boolean more = page.size() > ROWS;
        List<BatchRow> those = more ? page.subList(0, ROWS) : page;
        Map<UUID, Organisation> twins = twins(those);
        RowReader reader = twins.isEmpty() ? null : checking.reader(batch);
        Map<UUID, Map<String, String>> kept = twins.isEmpty() ? Map.of() : extras.known();
        List<RowsPage.Shown> list =
                those.stream().map(r -> shown(batch, r, twins, kept, reader)).toList();
        return new RowsPage(
                batch,
                counts,
                shown,
                list,
                more ? those.getLast().number() : null,
                Reports.notes(batch),
                words);
    }

    private static Verdict first(Map<Verdict, Long> counts) {
        for (Verdict verdict :
                List.of(Verdict.REFUSED, Verdict.QUESTION, Verdict.KNOWN, Verdict.READY)) {
            if (counts.getOrDefault(verdict, 0L) > 0) {
                return verdict;
            }
        }
        return Verdict.READY;
    }

    private Map<UUID, Organisation> twins(List<BatchRow> page) {
        List<UUID> ids =
                page.stream().map(BatchRow::twin).filter(java.util.Objects::nonNull).toList();
        Map<UUID, Organisation> twins = new HashMap<>();
        organisations.all(ids).forEach(o -> twins.put(o.id(), o));
        return twins;
    }

    private RowsPage.Shown shown(
            Batch batch,
            BatchRow row,
            Map<UUID, Organisation> twins,
            Map<UUID, Map<String, String>> kept,
            @Nullable RowReader reader) {
        CellTexts texts = new CellTexts(batch.columns(), row);
        List<RowsPage.Cell> cells = new ArrayList<>();
        for (CellNote note : row.notes()) {
            String text =
                    MemberFields.isField(note.field())
                            ? CellTexts.shortened(texts.text(note.field()))
                            : "";
            cells.add(
                    new RowsPage.Cell(
                            note.field(),
                            Reports.address(batch, row, note.field()),
                            text,
                            note.weight(),
                            note.message(),
                            note.choices()));
        }
        Organisation twin = row.twin() == null ? null : twins.get(row.twin());
        List<Difference> differences = List.of();
        if (twin != null && reader != null) {
            Map<String, String> ours = kept.getOrDefault(twin.id(), Map.of());
            differences = Differences.of(twin, ours, reader.read(row), gazetteer);
        }
        Verdict verdict = row.verdict();
        return new RowsPage.Shown(
                row.number(),
                Reports.name(batch, row),
                verdict == null ? Verdict.READY : verdict,
                row.decision(),
                cells,
                row.corrections(),
                row.twin(),
                differences);
    }

    ReportPage report(Batch batch, int after) {
        List<BatchRow> page = rows.after(batch.id(), after, LINES + 1);
        boolean more = page.size() > LINES;
        List<BatchRow> those = more ? page.subList(0, LINES) : page;
        return new ReportPage(
                batch,
                reports.results(batch),
                those.stream()
                        .map(r ->
                                new ReportPage.Line(
                                        r.number(),
                                        r.result(),
                                        Reports.name(batch, r),
                                        r.organisation(),
                                        Reports.messages(batch, r)))
                        .toList(),
                more ? those.getLast().number() : null,
                Reports.notes(batch));
    }

    FindingsPage findings(
            org.multaqa.accounts.Actor by, Batch batch, @Nullable Standing show, int after) {
        Map<Standing, FindingStore.Count> counts = new EnumMap<>(Standing.class);
        reconciling.counts(batch).forEach(c -> counts.put(c.standing(), c));
        Standing shown =
                show != null
                        ? show
                        : java.util.stream.Stream.of(
                                        Standing.CHANGED, Standing.NEW, Standing.MISSING)
                                .filter(counts::containsKey)
                                .findFirst()
                                .orElse(Standing.SAME);
        List<Finding> page =
                reconciling.findings(by, batch, List.of(shown), after, FINDINGS + 1).orThrow();
        boolean more = page.size() > FINDINGS;
        List<Finding> those = more ? page.subList(0, FINDINGS) : page;
        return new FindingsPage(
                batch,
                counts,
                shown,
                those,
                more ? those.getLast().position() : null,
                Reports.notes(batch),
                words);
    }

    Optional<QuestionPage> question(Finding it, @Nullable Answer answer, String note) {
        UUID id = it.organisation();
        Optional<Organisation> ours = id == null ? Optional.empty() : organisations.find(id);
        return ours.map(o -> new QuestionPage(it, o.nameAr(), o.nameEn(), answer, note, words));
    }
}
