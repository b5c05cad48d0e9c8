package org.multaqa.fourw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.ActivityRight;
import org.multaqa.database.Database;
import org.multaqa.imports.FileState;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.SheetRows;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Service;

/** Where the titles of a sheet stand, where a person has to show it. */
@Service
public class SheetHeading {
    /** The most rows that are shown to choose from. */
    static final int SHOWN = 40;

    private final SheetStore sheets;
    private final FilePartStore files;
    private final SheetHeaders headers;
    private final Database db;
    private final Clock clock;

    SheetHeading(
            SheetStore sheets,
            FilePartStore files,
            SheetHeaders headers,
            Database db,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.headers = headers;
        this.db = db;
        this.clock = clock;
    }

    /** The first rows of a sheet's file as they stand there; none where it is kept no more. */
    List<Table.Row> head(Sheet sheet) {
        if (sheet.fileDeletedAt() != null) {
            return List.of();
        }
        Path file = files.fetch(sheet.id());
        try {
            return SheetRows.open(file, SheetReading.MOST_ROWS)
                    .then(rows -> {
                        try (rows) {
                            return rows.head(SheetHeaders.HEAD);
                        }
                    })
                    .orThrow();
        } finally {
            delete(file);
        }
    }

    /**
     * Says in which row the titles stand, 0 where the sheet has none, also where others were found
     * before. Columns with the same titles stay what they were.
     */
    public Outcome<Sheet> choose(Actor by, Sheet sheet, int number) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        List<Table.Row> head = head(sheet);
        return headers.at(head, number)
                .then(header ->
                        head.stream().anyMatch(header::isAbove)
                                ? keep(sheet, as(sheet, header))
                                : Outcome.invalid(Problem.at("row", "fourw.no-rows")));
    }

    private static Header as(Sheet sheet, Header header) {
        Map<String, Integer> columns = new HashMap<>(header.columns());
        sheet.columns()
                .forEach((field, column) -> {
                    int now = header.titles().indexOf(sheet.titles().get(column));
                    if (now >= 0 && !header.titles().get(now).isEmpty()) {
                        columns.values().remove(now);
                        columns.put(field, now);
                    }
                });
        return header.with(columns);
    }

    private Outcome<Sheet> keep(Sheet sheet, Header header) {
        return db.inTransaction(() -> {
            boolean still =
                    sheets.move(
                            sheet.id(),
                            List.of(FileState.MAPPING, FileState.CHECKED),
                            FileState.MAPPING,
                            clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (!still) {
                return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
            }
            sheets.header(sheet.id(), header, headers.isRemembered(header));
            return Outcome.done(sheets.find(sheet.id()).orElseThrow());
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
