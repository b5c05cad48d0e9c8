package org.multaqa.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.multaqa.language.Language;
import org.multaqa.language.Message;

/** A kind of file that can be taken out without a page: {@code multaqa export KIND --out FILE}. */
public interface FileExport {
    /** The word on the command line, such as {@code organisations}. */
    String kind();

    /** The endings of files that it can write, without the dot. */
    List<String> endings();

    /**
     * Writes everything of the kind in the form of an ending; the stream is left open.
     *
     * @param language of titles and words
     * @return how much was written, in one sentence
     */
    Message write(OutputStream out, String ending, Language language) throws IOException;
}
