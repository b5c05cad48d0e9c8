package org.multaqa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Exclusive hold of a file until closed; the operating system lets go of it when the process dies,
 * however it dies. Holds between threads of this program too.
 */
public final class PathLock implements AutoCloseable {
    // POSIX drops every lock a process has on a file as soon as it closes that file once. So a file
    // that is held here is never opened a second time: this set is asked first.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path path;
    private final FileChannel channel;

    private PathLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The lock, unless somebody has it. */
    public static Optional<PathLock> tryTake(Path file) {
        Path path = file.toAbsolutePath().normalize();
        synchronized (HELD) {
            if (HELD.contains(path)) {
                return Optional.empty();
            }
            try {
                FileChannel channel = open(path);
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                HELD.add(path);
                return Optional.of(new PathLock(path, channel));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The lock, as soon as whoever has it lets go. */
    @SuppressWarnings("ThreadPriorityCheck")
    static PathLock take(Path file) {
        try {
            while (true) {
                Optional<PathLock> lock = tryTake(file);
                if (lock.isPresent()) {
                    return lock.get();
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + file, e);
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (!HELD.remove(path)) {
                return;
            }
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }
}
