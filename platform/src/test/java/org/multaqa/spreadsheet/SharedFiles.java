package org.multaqa.spreadsheet;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files handed to the makers beside the project; tests are passed over without them. */
public final class SharedFiles {
    private SharedFiles() {}

    /** The file of a name below the folder of data. */
    public static Path named(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        Path file =
                Path.of(String.valueOf(here))
                        .resolveSibling("shared")
                        .resolve("data")
                        .resolve(name);
        assumeThat(file).as("test input beside the project").exists();
        return file;
    }
}
