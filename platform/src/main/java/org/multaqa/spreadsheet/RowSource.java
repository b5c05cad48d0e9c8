package org.multaqa.spreadsheet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;

/** A file of some format that gives its rows one after the other; blank ones are left out. */
interface RowSource extends AutoCloseable {

    /** The next row, empty at the end; refused where the file holds what no sheet may. */
    Outcome<Optional<Table.Row>> next() throws IOException;

    /** What is worth knowing of the rows read until now. */
    List<Message> notes();

    @Override
    void close() throws IOException;
}
