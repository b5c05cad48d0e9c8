package org.multaqa.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.FileState;
import org.multaqa.imports.ImportReport;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.SheetWriter;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Says row by row what a list comes to, or came to. */
@Component
class Reports {
    private static final int TOGETHER = 1_000;

    private final RowStore rows;

    Reports(RowStore rows) {
        this.rows = rows;
    }

    /** How many rows have each verdict. */
    Map<Verdict, Long> verdicts(Batch batch) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (RowStore.Count count : rows.verdicts(batch.id())) {
            if (count.word() != null) {
                counts.put(constant(Verdict.class, count.word()), count.count());
            }
        }
        return counts;
    }

    /** How many rows of data have each result. */
    Map<Result, Long> results(Batch batch) {
        Map<Result, Long> counts = new EnumMap<>(Result.class);
        for (RowStore.Count count : rows.results(batch.id())) {
            if (count.word() != null) {
                counts.put(constant(Result.class, count.word()), count.count());
            }
        }
        return counts;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The whole report of a stored or undone batch. */
    ImportReport of(Batch batch) {
        Map<Result, Long> counts = results(batch);
        boolean undone = batch.state() == FileState.UNDONE;
        return new ImportReport(
                batch.id(),
                new ReportRows(rows, batch),
                summary(undone, counts),
                undone ? List.of() : notes(batch));
    }

    static Message summary(boolean undone, Map<Result, Long> counts) {
        return Message.of(
                undone ? "intake.summary-undone" : "intake.summary",
                "added",
                counts.getOrDefault(Result.ADDED, 0L),
                "changed",
                counts.getOrDefault(Result.CHANGED, 0L),
                "skipped",
                counts.getOrDefault(Result.SKIPPED, 0L) + counts.getOrDefault(Result.UNCHANGED, 0L),
                "refused",
                counts.getOrDefault(Result.REFUSED, 0L),
                "removed",
                counts.getOrDefault(Result.REMOVED, 0L));
    }

    /** What is to be said of the whole file. */
    static List<Message> notes(Batch batch) {
        List<Message> notes = new ArrayList<>(batch.notes());
        Set<Integer> read = new HashSet<>(batch.columns().values());
        List<String> unread = new ArrayList<>();
        for (int c = 0; c < batch.titles().size(); c++) {
            if (!read.contains(c) && !batch.titles().get(c).isBlank()) {
                unread.add(CellTexts.shortened(batch.titles().get(c)));
            }
        }
        if (!unread.isEmpty()) {
            notes.add(
                    Message.of(
                            "intake.columns-unread",
                            "count",
                            unread.size(),
                            "titles",
                            unread.stream().limit(20).collect(Collectors.joining(" | "))));
        }
        return notes;
    }

    /** What the row is about, as it is written. */
    static String name(Batch batch, BatchRow row) {
        CellTexts texts = new CellTexts(batch.columns(), row);
        String name = texts.text(MemberFields.NAME_AR);
        if (name.isEmpty()) {
            name = texts.text(MemberFields.NAME_EN);
        }
        if (name.isEmpty()) {
            name = row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("");
        }
        return CellTexts.shortened(name);
    }

    /** The notes of a row, each with the address of its cell. */
    static List<Message> messages(Batch batch, BatchRow row) {
        return row.notes().stream().map(note -> addressed(batch, row, note)).toList();
    }

    static Message addressed(Batch batch, BatchRow row, CellNote note) {
        String address = address(batch, row, note.field());
        return address.isEmpty()
                ? note.message()
                : Message.of("intake.at-cell", "cell", address, "note", note.message());
    }

    /** The address of a field's cell, {@code C12}; empty where the file has no such column. */
    static String address(Batch batch, BatchRow row, String field) {
        Integer column = batch.columns().get(field);
        return column == null ? "" : Table.columnName(column) + row.number();
    }

    /** The report as CSV in a language. */
    void csv(Batch batch, Language language, OutputStream out) throws IOException {
        Texts texts = Texts.all();
        List<String> titles =
                List.of(
                        texts.say(language, "intake.csv.row"),
                        texts.say(language, "intake.csv.result"),
                        texts.say(language, "intake.csv.name"),
                        texts.say(language, "intake.csv.notes"),
                        texts.say(language, "intake.csv.organisation"));
        SheetWriter.csv(out, titles, () -> new Lines(batch, language));
    }

    /** The rows of the report a page at a time. */
    private final class Lines implements Iterator<List<@Nullable Object>> {
        private final Batch batch;
        private final Language language;
        private List<BatchRow> page = List.of();
        private int at;
        private int last;

        Lines(Batch batch, Language language) {
            this.batch = batch;
            this.language = language;
        }

        @Override
        public boolean hasNext() {
            if (at < page.size()) {
                return true;
            }
            page = rows.after(batch.id(), last, TOGETHER);
            at = 0;
            return !page.isEmpty();
        }

        @Override
        public List<@Nullable Object> next() {
            if (!hasNext()) {
                throw new java.util.NoSuchElementException();
            }
            BatchRow row = page.get(at++);
            last = row.number();
            Result result = row.result();
            Verdict verdict = row.verdict();
            String said =
                    result != null
                            ? "imports.result." + word(result)
                            : "intake.verdict." + (verdict == null ? "ready" : word(verdict));
            List<@Nullable Object> line = new ArrayList<>();
            line.add(row.number());
            line.add(Texts.all().say(language, said));
            line.add(name(batch, row));
            line.add(
                    messages(batch, row).stream()
                            .map(m -> Texts.all().say(language, m))
                            .collect(Collectors.joining("; ")));
            line.add(row.organisation() == null ? "" : row.organisation().toString());
            return line;
        }
    }

    static String word(Enum<?> value) {
        return org.multaqa.directory.Words.word(value);
    }
}
