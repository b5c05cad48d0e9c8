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
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Limit;
import org.multaqa.accounts.RateLimits;
import org.multaqa.database.Database;
import org.multaqa.database.Ids;
import org.multaqa.imports.FileState;
import org.multaqa.imports.StoredJson;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Layout;
import org.multaqa.spreadsheet.SheetFile;
import org.multaqa.spreadsheet.Table;
import org.springframework.stereotype.Component;

/** Takes a file in: what stands in it is kept, the file itself is not. */
@Component
class Receiving {
    private final BatchStore batches;
    private final RowStore rows;
    private final HeadRowStore heads;
    private final Headers headers;
    private final RateLimits limits;
    private final Database db;
    private final Clock clock;

    Receiving(
            BatchStore batches,
            RowStore rows,
            HeadRowStore heads,
            Headers headers,
            RateLimits limits,
            Database db,
            Clock clock) {
        this.batches = batches;
        this.rows = rows;
        this.heads = heads;
        this.headers = headers;
        this.limits = limits;
        this.db = db;
        this.clock = clock;
    }

    /** Reads a file and keeps what stands in it; refuses one that is no list of organisations. */
    Outcome<Batch> receive(Actor by, BatchKind kind, Path file, String fileName) {
        if (!by.mayAnywhere(kind.right())) {
            return Outcome.notAllowed();
        }
        if (by.person() != null && !limits.allow(Limit.UPLOADS, by.person().toString())) {
            return Outcome.refused(Outcome.Why.TOO_MANY, "web.too-many");
        }
        if (size(file) > Drafts.MOST_BYTES) {
            return refusedFile(Message.of("intake.too-large", "most", Drafts.MOST_BYTES >> 20));
        }
        return SheetFile.read(file, Drafts.MOST_ROWS)
                .then(table -> {
                    Headers.Found found = headers.find(table);
                    return keep(by, kind, file, fileName, table, found);
                });
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
            Headers.Found found) {
        Layout layout = found.layout();
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
                        FileState.MAPPING,
                        CellTexts.shortened(named(fileName)),
                        hash,
                        layout.headerRow(),
                        layout.titles(),
                        layout.shape(),
                        StoredJson.write(layout.columns()),
                        found.remembered(),
                        StoredJson.write(notes),
                        by.person(),
                        now(),
                        null,
                        null,
                        layout.rows().size(),
                        0,
                        null,
                        null,
                        null,
                        null);
        List<BatchRow> kept = layout.rows().stream().map(r -> row(batch.id(), r)).toList();
        db.doInTransaction(() -> {
            batches.insert(batch);
            rows.insert(batch.id(), kept);
            heads.replace(batch.id(), layout.above(table));
        });
        return Outcome.done(batch);
    }

    /** The name alone: some browsers send the folder with it. */
    private static String named(String fileName) {
        String name = fileName.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", "").strip();
        return name.isEmpty() ? "list" : name;
    }

    static BatchRow row(UUID batch, Layout.DataRow row) {
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
