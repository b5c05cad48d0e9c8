package org.multaqa.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.directory.DirectoryChanges;
import org.multaqa.directory.Edited;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationForm;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.FileState;
import org.multaqa.imports.ImportReport.Result;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Enters the organisations of a list. All rows that are not refused are stored in one transaction,
 * or none; strictly, nothing is stored while any row is refused.
 */
@Service
public class MemberImports {
    private static final int TOGETHER = 500;

    private final BatchStore batches;
    private final RowStore rows;
    private final Checking checking;
    private final ExtraValues extras;
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Gazetteer gazetteer;
    private final LongWork work;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    MemberImports(
            BatchStore batches,
            RowStore rows,
            Checking checking,
            ExtraValues extras,
            Organisations organisations,
            DirectoryChanges changes,
            Gazetteer gazetteer,
            LongWork work,
            Database db,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.checking = checking;
        this.extras = extras;
        this.organisations = organisations;
        this.changes = changes;
        this.gazetteer = gazetteer;
        this.work = work;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a checked list; a long one goes on after this has answered. */
    public Outcome<Batch> store(Actor by, Batch batch, boolean strict) {
        return store(by, batch, strict, false);
    }

    Outcome<Batch> store(Actor by, Batch batch, boolean strict, boolean here) {
        if (!by.mayAnywhere(IntakeRight.BRING_MEMBERS)) {
            return Outcome.notAllowed();
        }
        if (batch.kind() != BatchKind.MEMBERS) {
            return Outcome.notFound();
        }
        List<BatchRow> refused =
                strict ? rows.with(batch.id(), List.of(Verdict.REFUSED), 0, 50) : List.of();
        if (!refused.isEmpty()) {
            return Outcome.invalid(refusals(batch, refused));
        }
        return work.take(
                        batches,
                        batch,
                        Set.of(FileState.CHECKED),
                        FileState.STORING,
                        FileState.STORED,
                        here || batch.isShort(),
                        steps -> db.doInTransaction(() -> enter(by, batch, strict, steps)))
                .then(MemberImports::toldAtOnce);
    }

    private List<Problem> refusals(Batch batch, List<BatchRow> refused) {
        List<Problem> problems = new ArrayList<>();
        long count = rows.count(batch.id(), Verdict.REFUSED);
        problems.add(Problem.whole("intake.strict-refused", "count", count));
        for (BatchRow row : refused) {
            for (CellNote note : row.notes()) {
                if (note.weight() == CellNote.Weight.ERROR) {
                    problems.add(new Problem("rows", Reports.addressed(batch, row, note)));
                }
            }
        }
        return problems;
    }

    /** What was refused while the caller waited is told as a refusal. */
    private static Outcome<Batch> toldAtOnce(Batch after) {
        Message trouble = after.trouble();
        return trouble == null
                ? Outcome.done(after)
                : Outcome.refused(Outcome.Why.INVALID, trouble.key(), pairs(trouble.arguments()));
    }

    private static Object[] pairs(Map<String, Object> arguments) {
        List<Object> pairs = new ArrayList<>();
        arguments.forEach((name, value) -> {
            pairs.add(name);
            pairs.add(value);
        });
        return pairs.toArray();
    }

    private void enter(Actor by, Batch batch, boolean strict, LongWork.Steps steps) {
        batches.takeTurn();
        // Work that was given up for dead may have come to its end after all.
        if (batches.find(batch.id()).map(Batch::state).orElse(null) != FileState.STORING) {
            throw new LongWork.Refused(Message.of("imports.not-now"));
        }
        RowReader reader = checking.reader(batch);
        Map<String, Long> counts = new TreeMap<>();
        int last = 0;
        int done = 0;
        while (true) {
            List<BatchRow> page = rows.after(batch.id(), last, TOGETHER);
            if (page.isEmpty()) {
                break;
            }
            List<StoredRow> stored = enterPage(by, batch, page, reader);
            rows.stored(batch.id(), stored);
            stored.forEach(s -> counts.merge(s.result().name(), 1L, Long::sum));
            last = page.getLast().number();
            done += page.size();
            steps.done(done);
        }
        long refused = counts.getOrDefault(Result.REFUSED.name(), 0L);
        if (strict && refused > 0) {
            throw new LongWork.Refused(Message.of("intake.strict-refused", "count", refused));
        }
        batches.stored(batch.id(), now());
        audit.record(by, "intake.members-imported", "import", batch.id(), null, counts);
        rememberChangeNumber(batch.id());
    }

    private List<StoredRow> enterPage(
            Actor by, Batch batch, List<BatchRow> page, RowReader reader) {
        List<StoredRow> stored = new ArrayList<>();
        List<Reading> entered = new ArrayList<>();
        List<ExtraStore.Value> aside = new ArrayList<>();
        for (BatchRow row : page) {
            Reading reading = reader.read(row);
            switch (reading.verdict()) {
                case READY, QUESTION -> entered.add(reading);
                case REFUSED -> stored.add(StoredRow.of(reading, Result.REFUSED));
                case KNOWN ->
                        stored.add(
                                row.decision() == RowDecision.TAKE_OVER
                                        ? takeOver(by, reading, aside)
                                        : StoredRow.of(reading, Result.SKIPPED));
                case DOUBLE, NO_DATA, LEFT_OUT -> stored.add(StoredRow.of(reading, Result.SKIPPED));
            }
        }
        List<Organisation> made =
                entered.isEmpty()
                        ? List.of()
                        : organisations
                                .registerAll(by, entered.stream().map(Reading::form).toList())
                                .orThrow();
        for (int i = 0; i < made.size(); i++) {
            Reading reading = entered.get(i);
            UUID id = made.get(i).id();
            List<CellNote> notes = new ArrayList<>(reading.notes());
            notes.addAll(extras.keep(by, id, reading.extras(), aside));
            stored.add(new StoredRow(reading.number(), Result.ADDED, notes, id, null, 1));
        }
        extras.keepAside(batch.id(), aside);
        return stored;
    }

    private StoredRow takeOver(Actor by, Reading reading, List<ExtraStore.Value> aside) {
        Optional<Organisation> found =
                Optional.ofNullable(reading.twin()).flatMap(organisations::find);
        if (found.isEmpty() || !found.get().isActive()) {
            return StoredRow.of(reading, Result.SKIPPED);
        }
        Organisation ours = found.get();
        List<CellNote> notes = new ArrayList<>(reading.notes());
        notes.addAll(extras.keep(by, ours.id(), reading.extras(), aside));
        List<Difference> differences = Differences.of(ours, Map.of(), reading, gazetteer);
        OrganisationForm edit = Differences.edit(differences);
        if (edit.texts().isEmpty()) {
            return new StoredRow(reading.number(), Result.UNCHANGED, notes, ours.id(), null, null);
        }
        Edited edited = organisations.edit(by, ours.id(), ours.version(), edit).orThrow();
        Map<String, String> before = new TreeMap<>();
        OrganisationForm was = OrganisationForm.of(ours);
        edit.texts().keySet().forEach(field -> before.put(field.key(), was.text(field)));
        return new StoredRow(
                reading.number(),
                Result.CHANGED,
                notes,
                ours.id(),
                before,
                edited.organisation().version());
    }

    /** The change count is known once the transaction has ended. */
    private void rememberChangeNumber(UUID batch) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Thread after =
                                Thread.ofVirtual()
                                        .start(() ->
                                                batches.changeNumber(
                                                        batch,
                                                        changes.since(Long.MAX_VALUE).number()));
                        try {
                            after.join();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
