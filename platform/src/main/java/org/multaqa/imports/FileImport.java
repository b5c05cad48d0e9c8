package org.multaqa.imports;

import java.nio.file.Path;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;

/** A kind of file that can be brought in without a page: {@code multaqa import KIND FILE}. */
public interface FileImport {
    /** The word on the command line, such as {@code members}. */
    String kind();

    /**
     * Brings the file in, or refuses it and changes nothing. An import that can leave out rows says
     * which in its report.
     */
    Outcome<ImportReport> bring(Actor by, Path file);

    /** Brings the file in wholly: refuses it where {@link #bring} would refuse a row. */
    default Outcome<ImportReport> bringStrictly(Actor by, Path file) {
        return bring(by, file);
    }

    /** Takes back what an import of this kind did; refuses one that is not there or was undone. */
    Outcome<ImportReport> undo(Actor by, UUID batch);
}
