package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What PostgreSQL has to say, kept in one file and one older one. */
final class ServerLog {
    private static final long LARGEST = 4L << 20;
    private static final int LAST_WORDS = 5;

    private ServerLog() {}

    /** The log of the directory's server, begun anew where it has grown beyond 4 MB. */
    static Path of(DataDirectory directory, ServerAccount account) {
        Path log = directory.serverLog();
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(
                        log,
                        log.resolveSibling(log.getFileName() + ".1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log)) {
                PrivateFiles.write(log, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        account.own(log);
        return log;
    }

    /** A refusal that repeats the last lines of the log. */
    static Refusal refusal(String key, Path folder, Path log) {
        String why;
        try {
            List<String> lines = Files.readAllLines(log);
            why =
                    String.join(
                            "\n",
                            lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
        } catch (IOException e) {
            why = e.toString();
        }
        return new Refusal(key, "folder", folder.toString(), "log", log.toString(), "why", why);
    }
}
