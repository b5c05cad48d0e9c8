package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who uses the server of a data directory just now. Each user holds a lock of its own, which ends
 * with its process; the last one to leave stops the server.
 */
final class ServerUsers {
    private final Path folder;

    ServerUsers(DataDirectory directory) {
        this.folder = directory.root().resolve("users");
        PrivateFiles.makeFolder(folder);
    }

    /** One user's place. */
    record Seat(Path file, PathLock lock) {}

    /** Only one process at a time looks for a server, starts or stops one. */
    PathLock enter() {
        return PathLock.take(folder.resolve("door"));
    }

    Seat sit() {
        Path file = folder.resolve(UUID.randomUUID().toString());
        return new Seat(file, PathLock.tryTake(file).orElseThrow());
    }

    void leave(Seat seat) {
        delete(seat.file());
        seat.lock().close();
    }

    /** True where nobody has a place; those of the dead are cleared away. */
    boolean isEmpty() {
        for (Path file : seats()) {
            Optional<PathLock> lock = PathLock.tryTake(file);
            if (lock.isEmpty()) {
                return false;
            }
            delete(file);
            lock.get().close();
        }
        return true;
    }

    private List<Path> seats() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("door")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
