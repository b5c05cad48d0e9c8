package org.multaqa.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's own files, as the tests of the house read them. */
final class Sources {
    private Sources() {}

    /** The top folder of the project, from whichever module the test runs in. */
    static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("not inside the project");
        }
        return here;
    }

    /** Text by path relative to the top folder, of files below {@code folder} with the ending. */
    static Map<String, String> below(String folder, String ending) {
        Map<String, String> found = new TreeMap<>();
        Path start = top().resolve(folder);
        if (!Files.isDirectory(start)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                found.put(top().relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** The lines of a text, numbered from 1 by their place in the list plus one. */
    static List<String> lines(String text) {
        return text.lines().toList();
    }
}
