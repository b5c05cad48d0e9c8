package org.multaqa.fourw;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.RateLimits;
import org.multaqa.activities.ActivityRight;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.imports.FileState;
import org.multaqa.imports.LongWork;
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Header;
import org.multaqa.spreadsheet.Mappings;
import org.multaqa.spreadsheet.SheetRows;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Service;

/**
 * Sheets on their way: taken in with their columns guessed, their columns and cells put right by
 * people, given up. Nothing of it reaches a report before {@link SheetStoring}.
 */
@Service
public class SheetDrafts {
    static final long MOST_BYTES = 48L << 20;

    private final SheetStore sheets;
    private final FilePartStore files;
    private final LineStore lines;
    private final SheetHeaders headers;
    private final Mappings mappings;
    private final Organisations organisations;
    private final RateLimits limits;
    private final LongWork work;
    private final Database db;
    private final Clock clock;

    SheetDrafts(
            SheetStore sheets,
            FilePartStore files,
            LineStore lines,
            SheetHeaders headers,
            Mappings mappings,
            Organisations organisations,
            RateLimits limits,
            LongWork work,
            Database db,
            Clock clock) {
        this.sheets = sheets;
        this.files = files;
        this.lines = lines;
        this.headers = headers;
        this.mappings = mappings;
        this.organisations = organisations;
        this.limits = limits;
        this.work = work;
        this.db = db;
        this.clock = clock;
    }

    /** Something to stand instead of a cell. */
    public record Correction(int row, String field, String value) {}

    /** Takes a file in; refuses one that is no sheet, is too large, or is a list of families. */
    public Outcome<Sheet> receive(
            Actor by, UUID organisation, YearMonth month, Path file, String fileName) {
        return receive(by, organisation, month, file, fileName, headers::find);
    }

    /** The same where {@code finding} tells the header by the first rows. */
    Outcome<Sheet> receive(
            Actor by,
            UUID organisation,
            YearMonth month,
            Path file,
            String fileName,
            Function<List<Table.Row>, Outcome<Header>> finding) {
        if (!by.may(ActivityRight.REPORT, organisation)) {
            return Outcome.notAllowed();
        }
        if (by.person() != null && !limits.allow(Limit.UPLOADS, by.person().toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many");
        }
        if (organisations.find(organisation).filter(Organisation::isActive).isEmpty()) {
            return Outcome.notFound();
        }
        if (SentFile.size(file) > MOST_BYTES) {
            return Outcome.invalid(Problem.at("file", "fourw.too-large", "most", MOST_BYTES >> 20));
        }
        Optional<FamilyList> families = FamilyList.of(file);
        if (families.isPresent()) {
            return Outcome.invalid(new Problem("file", families.get().refusal()));
        }
        return SheetRows.open(file, SheetReading.MOST_ROWS)
                .then(rows -> {
                    try (rows) {
                        return rows.head(SheetHeaders.HEAD).then(finding);
                    }
                })
                .map(header -> keep(by, organisation, month, file, fileName, header));
    }

    private Sheet keep(
            Actor by,
            UUID organisation,
            YearMonth month,
            Path file,
            String fileName,
            Header header) {
        String hash = SentFile.hash(file);
        UUID id = Ids.next();
        String name = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
        return db.inTransaction(() -> {
            sheets.insert(
                    new Sheet(
                            id,
                            organisation,
                            month.atDay(1),
                            FileState.MAPPING,
                            name,
                            hash,
                            SentFile.isVerbatim(file),
                            header.row(),
                            header.firstBelow(),
                            header.titles(),
                            header.shape(),
                            header.tagged(),
                            StoredJson.write(header.columns()),
                            headers.isRemembered(header),
                            false,
                            StoredJson.write(notes(organisation, month, hash, header)),
                            by.person(),
                            now(),
                            null,
                            null,
                            null,
                            null,
                            0,
                            0,
                            0,
                            0,
                            0,
                            null,
                            null));
            files.keep(id, file);
            return sheets.find(id).orElseThrow();
        });
    }

    /** The same file once more, and columns that mean nothing known, are said. */
    private List<Message> notes(UUID organisation, YearMonth month, String hash, Header header) {
        List<Message> notes = new ArrayList<>();
        sheets.standing(organisation, month).stream()
                .filter(before -> before.fileHash().equals(hash))
                .findFirst()
                .ifPresent(before ->
                        notes.add(
                                Message.of(
                                        "fourw.same-file",
                                        "sheet",
                                        before.id().toString(),
                                        "day",
                                        String.valueOf(before.storedAt()).substring(0, 10))));
        List<String> unread = SheetHeaders.unread(header);
        if (!unread.isEmpty()) {
            notes.add(
                    Message.of(
                            "fourw.columns-unread",
                            "count",
                            unread.size(),
                            "titles",
                            String.join("، ", unread)));
        }
        return notes;
    }

    /** A sheet, for whoever may report for its organisation. */
    public Outcome<Sheet> find(Actor by, UUID id) {
        Optional<Sheet> found = sheets.find(id);
        if (found.isEmpty()) {
            return by.may(ActivityRight.REPORT) ? Outcome.notFound() : Outcome.notAllowed();
        }
        return by.may(ActivityRight.REPORT, found.get().organisation())
                ? Outcome.done(found.get())
                : Outcome.notAllowed();
    }

    /** Says which column is which, and remembers it for files of the same make. */
    public Outcome<Sheet> columns(
            Actor by, Sheet sheet, Map<String, Integer> columns, boolean replaces) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (Column.find(column.getKey()).isEmpty()
                    || column.getValue() < 0
                    || column.getValue() >= sheet.titles().size()) {
                return Outcome.invalid(Problem.at(column.getKey(), "fourw.no-such-column"));
            }
        }
        return db.inTransaction(() -> {
            if (!sheets.move(
                    sheet.id(),
                    sheet.isBrokenOff(now())
                            ? List.of(sheet.state())
                            : List.of(FileState.MAPPING, FileState.CHECKED),
                    FileState.MAPPING,
                    now())) {
                return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
            }
            sheets.columns(sheet.id(), columns);
            sheets.replaces(sheet.id(), replaces);
            if (!sheet.tagged() && !columns.equals(sheet.columns())) {
                mappings.remember(
                        SheetHeaders.PURPOSE, sheet.shape(), sheet.titles(), columns, by.person());
            }
            return Outcome.done(sheets.find(sheet.id()).orElseThrow());
        });
    }

    /** Says what is to stand instead of cells; the sheet is to be looked at again then. */
    public Outcome<Sheet> correct(Actor by, Sheet sheet, List<Correction> said) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        for (Correction one : said) {
            if (Column.find(one.field()).isEmpty() && !one.field().equals("places")) {
                return Outcome.invalid(Problem.at(one.field(), "fourw.no-such-column"));
            }
        }
        return db.inTransaction(() -> {
            if (!sheets.move(sheet.id(), List.of(FileState.CHECKED), FileState.CHECKED, now())) {
                return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
            }
            for (Correction one : said) {
                String field = one.field().equals("places") ? Column.PCODE.key() : one.field();
                lines.correct(sheet.id(), one.row(), field, one.value().strip());
            }
            return Outcome.done(sheets.find(sheet.id()).orElseThrow());
        });
    }

    /** Stops the work under way, or throws a draft away; true where it is gone. */
    public Outcome<Boolean> giveUp(Actor by, Sheet sheet) {
        if (!by.may(ActivityRight.REPORT, sheet.organisation())) {
            return Outcome.notAllowed();
        }
        return work.giveUp(sheets, sheet);
    }

    /** What people said instead of the cells of a row, by column. */
    Map<Integer, Map<String, String>> corrections(Sheet sheet) {
        return lines.corrections(sheet.id());
    }

    /** The lines of a sheet after a row, see {@link LineStore#page}. */
    List<Line> lines(Sheet sheet, Line.@Nullable Result outcome, int after, int limit) {
        return lines.page(sheet.id(), outcome, after, limit);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
