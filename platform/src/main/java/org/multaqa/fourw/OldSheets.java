package org.multaqa.fourw;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.audit.Audit;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/**
 * Files are kept no longer than they are of use: a draft that nobody touched for thirty days goes
 * as a whole, the file of a sheet that was stored after ninety. What was stored in the report
 * stays, and so does what became of each row.
 */
@Component
class OldSheets implements Duty {
    static final int DRAFT_DAYS = 30;
    static final int FILE_DAYS = 90;

    private final SheetStore sheets;
    private final Database db;
    private final Audit audit;

    OldSheets(SheetStore sheets, Database db, Audit audit) {
        this.sheets = sheets;
        this.db = db;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "old-activity-sheets-deleted";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(4, 20);
    }

    @Override
    public void perform(Instant now) {
        for (Sheet sheet : sheets.draftsBefore(now.minus(Duration.ofDays(DRAFT_DAYS)))) {
            db.doInTransaction(() -> {
                sheets.remove(sheet.id());
                record("fourw.draft-deleted", sheet);
            });
        }
        for (Sheet sheet : sheets.withFileBefore(now.minus(Duration.ofDays(FILE_DAYS)))) {
            db.doInTransaction(() -> {
                sheets.deleteFile(sheet.id(), now.truncatedTo(ChronoUnit.MICROS));
                record("fourw.file-deleted", sheet);
            });
        }
    }

    private void record(String verb, Sheet sheet) {
        audit.record(
                Actor.PROGRAM,
                verb,
                "activity-sheet",
                sheet.id(),
                sheet.organisation(),
                Map.of("rows", sheet.rowCount()));
    }
}
