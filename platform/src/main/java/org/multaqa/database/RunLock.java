package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The right of one process to serve a data directory; gone with the process, however it ends. */
public final class RunLock implements AutoCloseable {
    private final PathLock lock;
    private final Path processFile;

    private RunLock(PathLock lock, Path processFile) {
        this.lock = lock;
        this.processFile = processFile;
    }

    static RunLock take(Path root) {
        Path processFile = root.resolve("run.pid");
        PathLock lock =
                PathLock.tryTake(root.resolve("run.lock"))
                        .orElseThrow(() ->
                                new Refusal(
                                        "database.already-running",
                                        "folder",
                                        root.toString(),
                                        "process",
                                        processIn(processFile)));
        // The number stands beside the lock, not in it: whoever opened and closed the lock's own
        // file would drop the lock.
        PrivateFiles.write(processFile, ProcessHandle.current().pid() + "\n");
        return new RunLock(lock, processFile);
    }

    static boolean isTaken(Path root) {
        Optional<PathLock> lock = PathLock.tryTake(root.resolve("run.lock"));
        lock.ifPresent(PathLock::close);
        return lock.isEmpty();
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(processFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private static String processIn(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "?";
        } catch (IOException e) {
            return "?";
        }
    }
}
