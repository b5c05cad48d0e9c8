package org.multaqa.spreadsheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a sheet one by one: texts, numbers, days, booleans, null for an empty cell. */
public interface RowsOut extends AutoCloseable {
    /** Writes a row. */
    void add(List<@Nullable Object> row) throws IOException;

    /** Ends the sheet; the stream beneath is left open. */
    @Override
    void close() throws IOException;
}
