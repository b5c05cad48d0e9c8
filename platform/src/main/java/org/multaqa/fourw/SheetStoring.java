package org.multaqa.fourw;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.ActivityRight;
import org.multaqa.activities.ActivitySheets;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Service;

/** Looks at the rows of sheets, stores them in their report as a whole, and takes them back. */
@Service
public class SheetStoring {
    private final SheetStore sheets;
    private final LineStore lines;
    private final SheetWork work;
    private final Activities activities;
    private final ActivitySheets reports;
    private final Database db;

    SheetStoring(
            SheetStore sheets,
            LineStore lines,
            SheetWork work,
            Activities activities,
            ActivitySheets reports,
            Database db) {
        this.sheets = sheets;
        this.lines = lines;
        this.work = work;
        this.activities = activities;
        this.reports = reports;
        this.db = db;
    }

    /** Looks at every row; long files are looked at while the page can be left. */
    public Outcome<Sheet> check(Actor by, Sheet sheet) {
        return check(by, sheet, false);
    }

    Outcome<Sheet> check(Actor by, Sheet sheet, boolean here) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        return work.take(
                sheet,
                FileState.CHECKING,
                FileState.CHECKED,
                here,
                (file, steps) -> db.doInTransaction(() -> look(sheet, file, steps)));
    }

    private void look(Sheet sheet, Path file, LongWork.Steps steps) {
        List<Long> standing =
                sheet.replaces()
                        ? List.of()
                        : activities.fingerprints(sheet.organisation(), sheet.yearMonth());
        Counts[] counts = {Counts.NONE};
        try (ReadAhead reading = new ReadAhead(() -> work.open(sheet, file, standing))) {
            lines.replace(
                    sheet.id(),
                    writer ->
                            reading.forEachRemaining(step -> {
                                counts[0] = counts[0].plus(step.line());
                                SheetWork.beat(steps, counts[0].all());
                                writer.accept(step.line());
                            }));
            end(sheet, counts[0], reading.notes(), false);
        }
    }

    /** Stores the rows that have no fault, all or none of them. */
    public Outcome<Sheet> store(Actor by, Sheet sheet) {
        return store(by, sheet, false);
    }

    Outcome<Sheet> store(Actor by, Sheet sheet, boolean here) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        return work.take(
                sheet,
                FileState.STORING,
                FileState.STORED,
                here,
                (file, steps) -> db.doInTransaction(() -> enter(by, sheet, file, steps)));
    }

    private void enter(Actor by, Sheet sheet, Path file, LongWork.Steps steps) {
        if (sheet.replaces()) {
            sheets.standing(sheet.organisation(), sheet.yearMonth())
                    .forEach(before -> takeBack(by, before));
        }
        List<ReadAhead> opened = new ArrayList<>();
        Counts[] counts = {Counts.NONE};
        try (LineSpool spool = new LineSpool()) {
            Consumer<SheetReading.Step> told =
                    step -> {
                        counts[0] = counts[0].plus(step.line());
                        SheetWork.beat(steps, counts[0].all());
                        spool.add(step.line());
                    };
            Outcome<Long> entered =
                    reports.enter(
                            by,
                            sheet.organisation(),
                            sheet.yearMonth(),
                            sheet.id(),
                            standing -> {
                                ReadAhead reading =
                                        new ReadAhead(() -> work.open(sheet, file, standing));
                                opened.add(reading);
                                return reading.stream()
                                        .peek(told)
                                        .flatMap(step -> Stream.ofNullable(step.row()));
                            });
            if (entered instanceof Outcome.Refused<Long> refused) {
                throw new LongWork.Refused(refused.problems().getFirst().message());
            }
            if (sheet.replaces() && counts[0].stored() == 0) {
                throw new LongWork.Refused(Message.of("fourw.nothing-instead"));
            }
            lines.replace(sheet.id(), spool::each);
            end(sheet, counts[0], opened.getLast().notes(), true);
        } finally {
            opened.forEach(ReadAhead::close);
        }
    }

    /** What is said of the reading stands beside what was said of the file. */
    private void end(Sheet sheet, Counts counts, List<Message> notes, boolean stored) {
        sheets.counted(sheet.id(), counts, stored, work.now());
        List<Message> all = new ArrayList<>(sheet.notes());
        notes.stream().filter(note -> !all.contains(note)).forEach(all::add);
        sheets.notes(sheet.id(), all);
    }

    /** Takes the rows of a sheet back; those that were revised since stay as they were revised. */
    public Outcome<Sheet> undo(Actor by, Sheet sheet) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        return db.inTransaction(() -> {
            Sheet now = sheets.find(sheet.id()).orElseThrow();
            if (now.state() != FileState.STORED) {
                return Outcome.refused(Outcome.Why.CONFLICT, "fourw.not-stored");
            }
            return reports.withdraw(by, now.organisation(), now.yearMonth(), now.id())
                    .map(rows -> {
                        sheets.undone(now.id(), work.now());
                        return sheets.find(now.id()).orElseThrow();
                    });
        });
    }

    private void takeBack(Actor by, Sheet before) {
        if (undo(by, before) instanceof Outcome.Refused<Sheet> refused) {
            throw new LongWork.Refused(refused.problems().getFirst().message());
        }
    }
}
