package org.multaqa.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Mappings;
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
    private final LongWork work;
    private final Receiving receiving;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            BatchStore batches,
            RowStore rows,
            Mappings mappings,
            Checking checking,
            LongWork work,
            Receiving receiving,
            Database db,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.mappings = mappings;
        this.checking = checking;
        this.work = work;
        this.receiving = receiving;
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
        return receiving.receive(by, kind, file, fileName);
    }

    /** Says which column is which field, remembers that for files of this shape, and checks. */
    public Outcome<Batch> columns(Actor by, Batch batch, Map<String, Integer> columns) {
        if (!batch.isHeaderKnown()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.header-missing");
        }
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
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
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

    /** Keeps which column is which field as far as that is clear, without looking at the rows. */
    public Outcome<Batch> keepColumns(Actor by, Batch batch, Map<String, Integer> columns) {
        if (!by.mayAnywhere(batch.kind().right())) {
            return Outcome.notAllowed();
        }
        if (!batch.isHeaderOpen()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        Map<String, Integer> clear = new HashMap<>();
        columns.forEach((field, column) -> {
            if (MemberFields.isField(field)
                    && column < batch.titles().size()
                    && !clear.containsValue(column)) {
                clear.put(field, column);
            }
        });
        batches.columns(batch.id(), clear);
        return Outcome.done(batches.find(batch.id()).orElseThrow());
    }

    /** Puts corrections in the place of cells and decisions on rows, and looks at all anew. */
    public Outcome<Batch> correct(
            Actor by,
            Batch batch,
            List<Correction> corrections,
            Map<Integer, RowDecision> decisions) {
        if (batch.state() != FileState.CHECKED) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
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
        return work.giveUp(batches, batch);
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

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
