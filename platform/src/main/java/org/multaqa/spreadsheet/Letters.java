package org.multaqa.spreadsheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The letters of a text file one by one, with the way back to where a quote was opened. */
final class Letters implements AutoCloseable {
    /** Further back nobody goes: no cell is longer. */
    static final int MOST_BACK = 2 * SheetFile.LONGEST_CELL;

    private final Reader in;
    private String again = "";
    private int at;
    private @Nullable StringBuilder held;

    private Letters(Reader in) {
        this.in = in;
    }

    /** Opens a file; its mark is no letter, and bytes that mean none are shown as such. */
    static Letters of(Path file, Charset charset) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return new Letters(reader);
    }

    /** The next letter; -1 at the end. */
    int next() throws IOException {
        int c = at < again.length() ? again.charAt(at++) : in.read();
        if (held != null && c >= 0) {
            held.append((char) c);
            held = held.length() > MOST_BACK ? null : held;
        }
        return c;
    }

    /** Gives a letter back that was just read; the end cannot be given back. */
    void unread(int c) {
        if (c >= 0) {
            if (held != null) {
                held.setLength(held.length() - 1);
            }
            // Most often it came from what is read again, and only the place moves back.
            if (at > 0 && again.charAt(at - 1) == c) {
                at--;
            } else {
                again = (char) c + again.substring(at);
                at = 0;
            }
        }
    }

    /** From here on there is a way back. */
    void hold() {
        held = new StringBuilder();
    }

    void release() {
        held = null;
    }

    /** Whether the way back is still open. */
    boolean holds() {
        return held != null;
    }

    /** Goes back to where it was held. */
    void back() {
        if (held != null) {
            again = held + again.substring(at);
            at = 0;
            held = null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
