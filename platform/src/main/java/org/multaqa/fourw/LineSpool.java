package org.multaqa.fourw;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.multaqa.imports.StoredJson;

/**
 * Lines on their way to the database, on disk: while a connection takes the rows of a sheet it can
 * take nothing else, and held in memory the lines of a sheet that is all faults would be too many.
 */
final class LineSpool implements AutoCloseable {
    private final Path file;
    private final BufferedWriter out;

    LineSpool() {
        try {
            file = Files.createTempFile("multaqa-sheet", ".lines");
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Line line) {
        try {
            out.write(StoredJson.write(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives back what was added; nothing can be added any more. */
    void each(Consumer<Line> reader) {
        try {
            out.close();
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    reader.accept(StoredJson.read(line, Line.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
