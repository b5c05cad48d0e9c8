package org.multaqa.intake;

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
import org.jspecify.annotations.Nullable;
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
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/**
 * Takes an import back: what it entered goes and what it changed is as before, except where anyone
 * has touched an organisation since. Those are kept, and the report says why.
 */
@Service
public class Undoing {
    private static final int TOGETHER = 500;

    private final BatchStore batches;
    private final RowStore rows;
    private final Organisations organisations;
    private final DirectoryChanges changes;
    private final Database db;
    private final Audit audit;
    private final Clock clock;

    Undoing(
            BatchStore batches,
            RowStore rows,
            Organisations organisations,
            DirectoryChanges changes,
            Database db,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.organisations = organisations;
        this.changes = changes;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Undoes a stored import as a whole. */
    public Outcome<Batch> undo(Actor by, Batch batch) {
        if (!by.mayAnywhere(IntakeRight.BRING_MEMBERS)) {
            return Outcome.notAllowed();
        }
        if (batch.rowsDeletedAt() != null) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.too-old-to-undo");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return db.inTransaction(() -> {
            if (!batches.move(batch.id(), Set.of(FileState.STORED), FileState.UNDONE, at)) {
                return Outcome.refused(
                        Outcome.Why.CONFLICT,
                        batch.state() == FileState.UNDONE
                                ? "intake.undone-already"
                                : "intake.not-stored");
            }
            batches.undone(batch.id(), at);
            Set<UUID> touched = touchedSince(batch);
            int removed = 0;
            int last = 0;
            while (true) {
                List<BatchRow> page = rows.after(batch.id(), last, TOGETHER);
                if (page.isEmpty()) {
                    break;
                }
                removed += takeBack(by, batch, page, touched);
                last = page.getLast().number();
            }
            audit.record(
                    by,
                    "intake.import-undone",
                    "import",
                    batch.id(),
                    null,
                    Map.of("removed", removed));
            return Outcome.done(batches.find(batch.id()).orElseThrow());
        });
    }

    /** Organisations that any module has changed after the import. */
    private Set<UUID> touchedSince(Batch batch) {
        Long number = batch.changeNumber();
        return number == null ? Set.of() : new HashSet<>(changes.since(number).organisations());
    }

    private int takeBack(Actor by, Batch batch, List<BatchRow> page, Set<UUID> touched) {
        List<UUID> added = new ArrayList<>();
        for (BatchRow row : page) {
            UUID organisation = row.organisation();
            if (row.result() == Result.ADDED
                    && organisation != null
                    && !touched.contains(organisation)) {
                added.add(organisation);
            }
        }
        Set<UUID> removed =
                added.isEmpty()
                        ? Set.of()
                        : new HashSet<>(organisations.undoRegistration(by, added).orThrow());
        Map<UUID, Organisation> left = new HashMap<>();
        List<UUID> rest =
                page.stream()
                        .map(BatchRow::organisation)
                        .filter(id -> id != null && !removed.contains(id))
                        .toList();
        organisations.all(rest).forEach(o -> left.put(o.id(), o));
        List<StoredRow> after = new ArrayList<>();
        for (BatchRow row : page) {
            UUID id = row.organisation();
            if (id != null && row.result() == Result.ADDED) {
                after.add(removed.contains(id) ? gone(row, id) : kept(row, left.get(id)));
            } else if (id != null && row.result() == Result.CHANGED) {
                after.add(restored(by, row, left.get(id)));
            }
        }
        rows.stored(batch.id(), after);
        return removed.size();
    }

    private static StoredRow gone(BatchRow row, UUID id) {
        return new StoredRow(row.number(), Result.REMOVED, row.notes(), id, null, null);
    }

    private static StoredRow kept(BatchRow row, @Nullable Organisation now) {
        List<CellNote> notes = new ArrayList<>(row.notes());
        notes.add(CellNote.remark(MemberFields.NAME_AR, "", whyKept(now)));
        return new StoredRow(
                row.number(), Result.ADDED, notes, row.organisation(), null, row.versionAfter());
    }

    private static String whyKept(@Nullable Organisation now) {
        if (now == null) {
            return "intake.kept.gone";
        }
        return switch (now.state()) {
            case REMOVED -> "intake.kept.gone";
            case MERGED -> "intake.kept.merged";
            case CLOSED -> "intake.kept.closed";
            case ACTIVE ->
                    now.confirmedAt() != null
                            ? "intake.kept.confirmed"
                            : now.version() > 1 ? "intake.kept.edited" : "intake.kept.used";
        };
    }

    private StoredRow restored(Actor by, BatchRow row, @Nullable Organisation now) {
        Integer version = row.versionAfter();
        String before = row.beforeJson();
        if (now == null || version == null || now.version() != version || before == null) {
            return kept(row, now).as(Result.CHANGED);
        }
        OrganisationForm was = OrganisationForm.of(StoredJson.texts(before));
        Outcome<Edited> edited = organisations.edit(by, now.id(), now.version(), was);
        if (!edited.isDone()) {
            return kept(row, now).as(Result.CHANGED);
        }
        List<CellNote> notes = new ArrayList<>(row.notes());
        notes.add(CellNote.remark(MemberFields.NAME_AR, "", "intake.note.restored"));
        return new StoredRow(row.number(), Result.UNCHANGED, notes, now.id(), null, null);
    }
}
