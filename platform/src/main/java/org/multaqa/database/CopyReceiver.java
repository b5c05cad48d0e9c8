package org.multaqa.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What takes the files of a copy of the database as they come. */
public interface CopyReceiver {
    /** A folder that has to be there, empty or not; names have slashes between them. */
    void folder(String name) throws IOException;

    /** A file that is read to its end. */
    void file(String name, InputStream content) throws IOException;

    /** A file that is written by the filler. */
    void file(String name, Filler filler) throws IOException;

    /** Writes one file. */
    interface Filler {
        void fill(OutputStream out) throws IOException;
    }
}
