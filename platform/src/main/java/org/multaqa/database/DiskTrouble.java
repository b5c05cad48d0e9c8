package org.multaqa.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;

/** What the disk has against us, in words that the person at the console can act on. */
public final class DiskTrouble {
    private static final String DISK_FULL = "53100";

    private DiskTrouble() {}

    /** The refusal that a fault comes from, if the disk is at its bottom. */
    public static Optional<Refusal> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Optional<Refusal> found =
                    switch (cause) {
                        case AccessDeniedException denied ->
                                refusal("database.not-ours", denied.getFile());
                        case FileSystemException e when e.getReason() != null ->
                                byWords(e.getReason(), e.getFile());
                        case IOException e -> byWords(String.valueOf(e.getMessage()), null);
                        case SQLException e when DISK_FULL.equals(e.getSQLState()) ->
                                refusal("database.disk-full", null);
                        default -> Optional.empty();
                    };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> byWords(
            String words, @org.jspecify.annotations.Nullable String file) {
        if (words.contains("No space left on device") || words.contains("Disk quota exceeded")) {
            return refusal("database.disk-full", file);
        }
        if (words.contains("Read-only file system")) {
            return refusal("database.disk-read-only", file);
        }
        return words.contains("Permission denied")
                ? refusal("database.not-ours", file)
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(
            String key, @org.jspecify.annotations.Nullable String file) {
        return Optional.of(new Refusal(key, "file", file == null ? "none" : file));
    }
}
