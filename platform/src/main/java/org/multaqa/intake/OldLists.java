package org.multaqa.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Message;
import org.springframework.stereotype.Component;

/**
 * Lists hold names and phones of people, so they are kept no longer than they are of use: a draft
 * that nobody touched for thirty days goes as a whole, of an import the rows go after a year. What
 * was stored in the directory stays.
 */
@Component
class OldLists implements Duty {
    static final int DRAFT_DAYS = 30;
    static final int ROW_DAYS = 365;

    private final BatchStore batches;
    private final Reports reports;
    private final Database db;
    private final Audit audit;

    OldLists(BatchStore batches, Reports reports, Database db, Audit audit) {
        this.batches = batches;
        this.reports = reports;
        this.db = db;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "old-lists-deleted";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(4, 10);
    }

    @Override
    public void perform(Instant now) {
        for (Batch batch : batches.draftsBefore(now.minus(Duration.ofDays(DRAFT_DAYS)))) {
            db.doInTransaction(() -> {
                batches.remove(batch.id());
                record("intake.draft-deleted", batch);
            });
        }
        for (Batch batch : batches.overBefore(now.minus(Duration.ofDays(ROW_DAYS)))) {
            db.doInTransaction(() -> deleteRows(batch, now.truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private void deleteRows(Batch batch, Instant now) {
        List<Message> notes = new ArrayList<>();
        if (batch.kind() == BatchKind.MEMBERS) {
            boolean undone = batch.state() == FileState.UNDONE;
            notes.add(Reports.summary(undone, reports.results(batch)));
        }
        notes.add(Message.of("intake.rows-were-deleted", "day", String.valueOf(Dates.today(now))));
        batches.deleteRows(batch.id(), now, notes);
        record("intake.rows-deleted", batch);
    }

    private void record(String verb, Batch batch) {
        audit.record(
                Actor.PROGRAM, verb, "import", batch.id(), null, Map.of("rows", batch.rowCount()));
    }
}
