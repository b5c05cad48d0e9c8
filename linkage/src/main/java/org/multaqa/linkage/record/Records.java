package org.multaqa.linkage.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a list, one after the other, as a CSV file holds them: never more than one row in
 * memory. Throws {@link ListFault} at the first row that cannot be trusted, for a list that is read
 * half is worse than one that is not read.
 */
public final class Records implements AutoCloseable {
    private final CsvReader rows;
    private final String file;
    private final Columns columns;

    private Records(CsvReader rows, String file, Columns columns) {
        this.rows = rows;
        this.file = file;
        this.columns = columns;
    }

    /** The records of a file whose headers are the fields' own. */
    public static Records of(Path file) {
        return of(file, Map.of(), List.of());
    }

    /**
     * The records of a file.
     *
     * @param mapped headers that stand for fields
     * @param extras columns that are wanted besides, such as the truth of an invented list
     */
    public static Records of(Path file, Map<Field, String> mapped, List<String> extras) {
        try {
            return of(Files.newInputStream(file), file.toString(), mapped, extras);
        } catch (IOException e) {
            throw new ListFault(ListFault.Kind.UNREADABLE, file.toString(), 0, "");
        }
    }

    /** The same from a stream, which is closed with the records. */
    public static Records of(
            InputStream in, String file, Map<Field, String> mapped, List<String> extras) {
        CsvReader rows = new CsvReader(in, file);
        try {
            List<String> header = rows.next();
            if (header == null) {
                throw new ListFault(ListFault.Kind.EMPTY, file, 0, "");
            }
            return new Records(rows, file, Columns.of(header, mapped, extras, file));
        } catch (ListFault fault) {
            rows.close();
            throw fault;
        }
    }

    /** The next record, or null at the end. */
    public @Nullable CanonicalRecord next() {
        List<String> row = rows.next();
        if (row == null) {
            return null;
        }
        CanonicalRecord record = columns.record(row, rows.line(), file);
        if (record.value(Field.RECORD_ID).isEmpty()) {
            throw new ListFault(ListFault.Kind.NO_ID, file, record.line(), "");
        }
        if (!record.saysWho()) {
            throw new ListFault(
                    ListFault.Kind.NO_NAME, file, record.line(), record.value(Field.RECORD_ID));
        }
        return record;
    }

    /** Whether the list has a column for the field. */
    public boolean has(Field field) {
        return columns.has(field);
    }

    /** The headers that stand for nothing known; their columns are not read. */
    public Collection<String> unknownColumns() {
        return columns.unknown();
    }

    /** The name of the file, for messages. */
    public String file() {
        return file;
    }

    @Override
    public void close() {
        rows.close();
    }
}
