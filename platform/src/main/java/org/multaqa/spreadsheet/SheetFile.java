package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multaqa.language.Outcome;

/** Reads a file into a table. What the file is, its contents say, not its name. */
public final class SheetFile {
    /** The most columns a sheet may have. */
    public static final int MOST_COLUMNS = 500;

    /** Longer cells are cut here, as spreadsheets themselves do. */
    static final int LONGEST_CELL = 32_767;

    private SheetFile() {}

    /** Reads the sheet with the most rows; refuses what is none, and more than {@code mostRows}. */
    public static Outcome<Table> read(Path file, int mostRows) {
        return SheetRows.open(file, mostRows).then(SheetFile::all);
    }

    private static Outcome<Table> all(SheetRows opened) {
        try (SheetRows rows = opened) {
            List<Table.Row> all = new ArrayList<>();
            while (true) {
                Outcome<Optional<Table.Row>> next = rows.next();
                if (!(next instanceof Outcome.Done<Optional<Table.Row>>(Optional<Table.Row> row))) {
                    return next.then(none -> unreadable());
                }
                if (row.isEmpty()) {
                    return Outcome.done(new Table(all, rows.notes()));
                }
                all.add(row.get());
            }
        }
    }

    static Outcome<RowSource> source(Path file) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            return refuse("spreadsheet.empty");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return XlsxReader.open(file);
        }
        if (begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            return refuse("spreadsheet.old-or-locked");
        }
        if (Encoding.withoutMark(start) == null && isOther(start)) {
            return refuse("spreadsheet.no-sheet");
        }
        if (JsonReader.begins(new String(start, StandardCharsets.UTF_8))) {
            return JsonReader.open(file);
        }
        return Outcome.done(CsvReader.open(file));
    }

    static <T> Outcome<T> refuse(String key, Object... namesAndValues) {
        return Outcome.refused(Outcome.Why.INVALID, key, namesAndValues);
    }

    static <T> Outcome<T> unreadable() {
        return refuse("spreadsheet.unreadable");
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4096);
        }
    }

    private static boolean begins(byte[] start, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Pictures, documents, programs, archives: by their first bytes, or by zeros no text has. */
    private static boolean isOther(byte[] start) {
        boolean known =
                begins(start, '%', 'P', 'D', 'F')
                        || begins(start, 0x89, 'P', 'N', 'G')
                        || begins(start, 0xFF, 0xD8, 0xFF)
                        || begins(start, 'G', 'I', 'F', '8')
                        || begins(start, 0x1F, 0x8B)
                        || begins(start, 'R', 'a', 'r')
                        || begins(start, '7', 'z')
                        || begins(start, 0x7F, 'E', 'L', 'F')
                        || begins(start, '{', '\\', 'r', 't', 'f')
                        || begins(start, '<', '?', 'x', 'm', 'l')
                        || begins(start, '<', '!')
                        || begins(start, '<', 'h', 't', 'm', 'l');
        if (known) {
            return true;
        }
        int odd = 0;
        int even = 0;
        int control = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            } else if (start[i] > 0 && start[i] < 9) {
                control++;
            }
        }
        boolean utf16 = begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF);
        boolean zerosOnBothSides = odd > 0 && even > 0;
        return !utf16 && (zerosOnBothSides || control > start.length / 20);
    }
}
