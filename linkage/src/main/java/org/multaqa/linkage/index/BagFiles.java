package org.multaqa.linkage.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of a bag's files; one program at a time may have them. */
final class BagFiles implements AutoCloseable {
    private static final String TABLE = "table-";
    private static final String JOURNAL = "journal-";

    private final Path folder;
    private final FileChannel lock;

    private BagFiles(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static BagFiles lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        @Nullable FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held within this program, said below
        }
        if (held == null) {
            channel.close();
            throw new DamagedBag(folder, "another program has this bag open");
        }
        return new BagFiles(folder, channel);
    }

    Path table(long generation) {
        return folder.resolve(TABLE + number(generation));
    }

    Path journal(long generation) {
        return folder.resolve(JOURNAL + number(generation));
    }

    private static String number(long generation) {
        return String.format(Locale.ROOT, "%08d", generation);
    }

    /** The newest table that was finished; -1 where there is none. */
    long newestTable() throws IOException {
        return numbers(TABLE).stream().mapToLong(Long::longValue).max().orElse(-1);
    }

    /** The journals that a table of that generation does not hold, oldest first. */
    List<Long> journalsFrom(long generation) throws IOException {
        return numbers(JOURNAL).stream().filter(n -> n >= generation).toList();
    }

    /** Takes away what newer files have replaced, and what was never finished. */
    void removeLeftovers(long table, long journal) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".unfinished")
                        || name.endsWith(".scratch")
                        || isBefore(name, TABLE, table)
                        || isBefore(name, JOURNAL, table)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        TableWriter.forceFolder(journal(journal));
    }

    private static boolean isBefore(String name, String kind, long generation) {
        return name.matches(kind + "\\d+")
                && Long.parseLong(name.substring(kind.length())) < generation;
    }

    private List<Long> numbers(String kind) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(kind + "\\d+"))
                    .map(name -> Long.parseLong(name.substring(kind.length())))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
