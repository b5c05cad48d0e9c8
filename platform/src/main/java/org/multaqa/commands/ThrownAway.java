package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.multaqa.database.DataDirectory;

/** A folder with an installation that is there only while something is measured. */
final class ThrownAway implements AutoCloseable {
    private final Path folder;

    /** Makes it and has the command work in it. */
    ThrownAway(CommonOptions options) throws IOException {
        folder = Files.createTempDirectory("multaqa-bench");
        options.data = folder.resolve("data");
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        DataDirectory.delete(folder);
    }
}
