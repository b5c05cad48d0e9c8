package org.multaqa.backups;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.multaqa.database.DataDirectory;

/** When and where the last backup was made, kept in the data directory. */
record LastBackup(Instant at, Path file) {

    static Optional<LastBackup> read(DataDirectory directory) {
        Properties read = directory.note("backup");
        return read == null
                ? Optional.empty()
                : Optional.of(
                        new LastBackup(
                                Instant.parse(read.getProperty("at")),
                                Path.of(read.getProperty("file"))));
    }

    static void write(DataDirectory directory, LastBackup last) {
        directory.note(
                "backup", Map.of("at", last.at().toString(), "file", last.file().toString()));
    }
}
