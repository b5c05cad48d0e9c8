package org.multaqa.imports;

import java.io.IOException;
import java.io.OutputStream;
import org.multaqa.language.Language;
import org.multaqa.language.Message;

/**
 * A kind of file of which several are taken out at once, into a folder: {@code multaqa export KIND
 * --out FOLDER}.
 */
public interface FolderExport {
    /** The word on the command line, such as {@code iati}. */
    String kind();

    /**
     * Writes everything of the kind, a file after the other.
     *
     * @param language of titles and words
     * @return how much was written, in one sentence
     */
    Message write(Target folder, Language language);

    /** Where the files go. */
    interface Target {
        /** Writes one file wholly or not at all; a file of that name is replaced. */
        void put(String name, Content content);
    }

    /** What writes a file; the stream is left open. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
