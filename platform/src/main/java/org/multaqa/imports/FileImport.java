package org.multaqa.imports;

import java.nio.file.Path;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.language.Outcome;

/** A kind of file that can be brought in without a page: {@code multaqa import KIND FILE}. */
public interface FileImport {
    /** The word on the command line, such as {@code members}. */
    String kind();

    /** Brings the file in wholly, or refuses it and changes nothing. */
    Outcome<ImportReport> bring(Actor by, Path file);

    /** Takes back what an import of this kind did; refuses one that is not there or was undone. */
    Outcome<ImportReport> undo(Actor by, UUID batch);
}
