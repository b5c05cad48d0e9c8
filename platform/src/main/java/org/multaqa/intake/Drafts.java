package org.multaqa.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.RateLimits;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Layout;
import org.multaqa.spreadsheet.LayoutFinder;
import org.multaqa.spreadsheet.Mappings;
import org.multaqa.spreadsheet.SheetFile;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Service;

/** Lists on their way in: uploaded, their columns put right, their rows corrected. */
@Service
public class Drafts {
    /** The most rows of a list. */
    public static final int MOST_ROWS = 100_000;

    /** The most bytes of a file. */
    public static final long MOST_BYTES = 20L << 20;

    /** Lists of organisations are one kind of sheet, whatever they are brought in for. */
    static final String PURPOSE = "organisations";

    private final BatchStore batches;
    private final RowStore rows;
    private final Mappings mappings;
    private final Checking checking;
    private final Work work;
    private final RateLimits limits;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            BatchStore batches,
            RowStore rows,
            Mappings mappings,
            Checking checking,
            Work work,
            RateLimits limits,
            Database db,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.mappings = mappings;
        this.checking = checking;
        this.work = work;
        this.limits = limits;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Something to stand instead of a cell; {@code everywhere} where the same text stands. */
    public record Correction(int row, String field, String value, boolean everywhere) {}

    /** The latest batches of a kind. */
    public Outcome<List<Batch>> latest(Actor by, BatchKind kind) {
        return by.mayAnywhere(kind.right())
                ? Outcome.done(batches.latest(kind, 50))
                : Outcome.notAllowed();
    }

    /** A batch of that kind. */
    public Outcome<Batch> find(Actor by, BatchKind kind, UUID id) {
        if (!by.mayAnywhere(kind.right())) {
            return Outcome.notAllowed();
        }
        return batches.find(id)
                .filter(b -> b.kind() == kind)
                .map(Outcome::done)
                .orElseGet(Outcome::notFound);
    }

    /** Reads a file and keeps what stands in it; refuses one that is no list of organisations. */
    public Outcome<Batch> receive(Actor by, BatchKind kind, Path file, String fileName) {
        if (!by.mayAnywhere(kind.right())) {
            return Outcome.notAllowed();
        }
        if (by.person() != null && !limits.allow(Limit.UPLOADS, by.person().toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many");
        }
        if (size(file) > MOST_BYTES) {
            return refusedFile(Message.of("intake.too-large", "most", MOST_BYTES >> 20));
        }
        LayoutFinder finder = new LayoutFinder(MemberFields.ALL);
        boolean[] remembered = {false};
        return SheetFile.read(file, MOST_ROWS)
                .then(table ->
                        finder.find(
                                        table,
                                        shape -> {
                                            Map<String, String> known = mappings.of(PURPOSE, shape);
                                            remembered[0] = known != null;
                                            return known;
                                        })
                                .then(layout ->
                                        keep(
                                                by,
                                                kind,
                                                file,
                                                fileName,
                                                table,
                                                layout,
                                                remembered[0])))
                .then(Outcome::done);
    }

    private static Outcome<Batch> refusedFile(Message message) {
        return Outcome.invalid(new Problem("file", message));
    }

    private Outcome<Batch> keep(
            Actor by,
            BatchKind kind,
            Path file,
            String fileName,
            Table table,
            Layout layout,
            boolean remembered) {
        if (layout.rows().stream().noneMatch(Layout.DataRow::isData)) {
            return refusedFile(Message.of("intake.no-rows"));
        }
        String hash = hash(file);
        List<Message> notes = new ArrayList<>(table.notes());
        batches.storedWith(kind, hash)
                .ifPresent(before ->
                        notes.add(
                                Message.of(
                                        "intake.same-file",
                                        "batch",
                                        before.id().toString(),
                                        "day",
                                        String.valueOf(before.storedAt()).substring(0, 10))));
        Batch batch =
                new Batch(
                        Ids.next(),
                        kind,
                        BatchState.MAPPING,
                        CellTexts.shortened(fileName.isBlank() ? "list" : fileName),
                        hash,
                        layout.headerRow(),
                        layout.titles(),
                        layout.shape(),
                        Json.write(layout.columns()),
                        remembered,
                        Json.write(notes),
                        by.person(),
                        now(),
                        null,
                        null,
                        layout.rows().size(),
                        0,
                        null,
                        null,
                        null);
        List<BatchRow> kept = layout.rows().stream().map(r -> row(batch.id(), r)).toList();
        db.doInTransaction(() -> {
            batches.insert(batch);
            rows.insert(batch.id(), kept);
        });
        return Outcome.done(batch);
    }

    private static BatchRow row(UUID batch, Layout.DataRow row) {
        Message skipped = row.skipped();
        return new BatchRow(
                batch,
                row.row().number(),
                row.row().cells(),
                skipped == null ? null : skipped.key(),
                "{}",
                null,
                null,
                "[]",
                null,
                null,
                null,
                null,
                null);
    }

    /** Says which column is which field, remembers that for files of this shape, and checks. */
    public Outcome<Batch> columns(Actor by, Batch batch, Map<String, Integer> columns) {
        List<Problem> problems = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        columns.forEach((field, column) -> {
            if (!MemberFields.isField(field) || column < 0 || column >= batch.titles().size()) {
                problems.add(Problem.at("columns", "intake.column-unknown", "field", field));
            } else if (!taken.add(column)) {
                problems.add(
                        Problem.at(
                                "column-" + column,
                                "intake.column-twice",
                                "title",
                                batch.titles().get(column)));
            }
        });
        if (!columns.containsKey(MemberFields.NAME_AR)
                && !columns.containsKey(MemberFields.NAME_EN)) {
            problems.add(Problem.at("columns", "intake.no-name-column"));
        }
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        if (!batch.state().isDraft() && !batch.isBrokenOff(now())) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.not-now");
        }
        db.doInTransaction(() -> {
            batches.columns(batch.id(), columns);
            if (!columns.equals(batch.columns()) || !batch.remembered()) {
                mappings.remember(PURPOSE, batch.shape(), batch.titles(), columns, by.person());
                audit.record(
                        by,
                        "intake.mapping-remembered",
                        "import",
                        batch.id(),
                        null,
                        Map.of("shape", batch.shape()));
            }
        });
        return checking.check(by, batches.find(batch.id()).orElseThrow(), false);
    }

    /** Puts corrections in the place of cells and decisions on rows, and looks at all anew. */
    public Outcome<Batch> correct(
            Actor by,
            Batch batch,
            List<Correction> corrections,
            Map<Integer, RowDecision> decisions) {
        if (batch.state() != BatchState.CHECKED) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.not-now");
        }
        List<Problem> problems = new ArrayList<>();
        for (Correction it : corrections) {
            if (!MemberFields.isField(it.field()) || rows.find(batch.id(), it.row()).isEmpty()) {
                problems.add(
                        Problem.at(
                                "corrections",
                                "intake.no-such-cell",
                                "row",
                                String.valueOf(it.row()),
                                "field",
                                it.field()));
            }
        }
        if (!problems.isEmpty()) {
            return Outcome.invalid(problems);
        }
        db.doInTransaction(() -> {
            corrections.forEach(it -> put(batch, it));
            decisions.forEach((row, decision) -> rows.decide(batch.id(), row, decision));
        });
        return checking.check(by, batch, false);
    }

    private void put(Batch batch, Correction it) {
        BatchRow row = rows.find(batch.id(), it.row()).orElseThrow();
        Map<String, Integer> columns = batch.columns();
        Integer column = columns.get(it.field());
        List<BatchRow> where = List.of(row);
        if (it.everywhere() && column != null && !row.cell(column).isBlank()) {
            Integer governorate = columns.get(MemberFields.GOVERNORATE);
            where =
                    rows.withCell(batch.id(), column, row.cell(column)).stream()
                            .filter(r -> r.cell(governorate).equals(row.cell(governorate)))
                            .toList();
        }
        for (BatchRow each : where) {
            Map<String, String> said = new HashMap<>(each.corrections());
            said.put(it.field(), it.value().strip());
            rows.correct(batch.id(), each.number(), said);
        }
    }

    /** Stops the work under way, or throws a draft away with everything in it. */
    public Outcome<Boolean> giveUp(Actor by, Batch batch) {
        if (batch.state().isWork() && !batch.isBrokenOff(now())) {
            batches.askToStop(batch.id());
            return Outcome.done(false);
        }
        if (!batch.state().isDraft() && !batch.state().isWork()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.not-now");
        }
        db.doInTransaction(() -> batches.remove(batch.id()));
        return Outcome.done(true);
    }

    /** What is remembered of the shapes of files. */
    public List<Mappings.Remembered> remembered() {
        return mappings.all(PURPOSE);
    }

    /** Forgets what was said of files of a shape. */
    public Outcome<Boolean> forget(Actor by, String shape) {
        if (!by.mayAnywhere(IntakeRight.BRING_MEMBERS)) {
            return Outcome.notAllowed();
        }
        return mappings.forget(PURPOSE, shape) ? Outcome.done(true) : Outcome.notFound();
    }

    /** Waits for the work under way on a batch, where this program does it. */
    public void await(UUID batch) {
        work.await(batch);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
