package org.multaqa.keyholder;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;

/**
 * The file of a holder's log. An entry is on the disk before {@link #append} comes back, so nothing
 * is ever answered that is not in it; what a crash tore off the end was not answered.
 */
final class HolderLog implements AutoCloseable {
    private static final int LONGEST_LINE = 4 << 10;

    private final FileChannel file;
    private Place end;
    private boolean stuck;

    /**
     * A place between two entries.
     *
     * @param offset in bytes of the file
     * @param number of the entry before
     * @param hash of the entry before
     */
    record Place(long offset, long number, String hash) {
        static final Place START = new Place(0, 0, LogEntry.START);
    }

    /** How a reading ended: where, and how many bytes of a torn entry stand behind. */
    record Reading(Place end, long torn) {}

    private HolderLog(FileChannel file, Place end) {
        this.file = file;
        this.end = end;
    }

    /** Opens the log for writing at the end of a reading; a torn entry is cut off. */
    static HolderLog open(Path path, Reading reading) throws IOException {
        if (!Files.exists(path)) {
            PrivateFiles.write(path, "");
        }
        FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE);
        file.truncate(reading.end().offset());
        file.force(true);
        return new HolderLog(file, reading.end());
    }

    /**
     * Reads from a place to the end.
     *
     * @throws Refusal by the number of the first entry that does not follow from the one before
     */
    static Reading read(Path path, Place from, Consumer<LogEntry> taker) throws IOException {
        if (!Files.exists(path)) {
            return new Reading(Place.START, 0);
        }
        Place place = from;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            in.skipNBytes(from.offset());
            ByteArrayOutputStream line = new ByteArrayOutputStream(512);
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                    continue;
                }
                LogEntry entry = follow(place, line);
                taker.accept(entry);
                place = new Place(place.offset() + line.size() + 1, entry.number(), entry.hash());
                line.reset();
            }
            return new Reading(place, line.size());
        }
    }

    private static LogEntry follow(Place place, ByteArrayOutputStream line) {
        try {
            if (line.size() <= LONGEST_LINE) {
                String text = line.toString(StandardCharsets.UTF_8);
                LogEntry entry = LogEntry.read(text);
                // Written in the one way we write it: "Evaluated" would read as the same act.
                if (entry.written().equals(text)
                        && entry.number() == place.number() + 1
                        && entry.hash().equals(entry.expectedHash(place.hash()))) {
                    return entry;
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Refusal("keyholder.log-broken", "number", place.number() + 1);
    }

    /** Where the log ends now. */
    Place end() {
        return end;
    }

    /** Writes an entry down to the disk; where that fails the log is as it was. */
    LogEntry append(Instant at, LogEntry.Act act, List<String> words) {
        LogEntry entry = LogEntry.after(end.number(), end.hash(), at, act, words);
        ByteBuffer line =
                ByteBuffer.wrap((entry.written() + "\n").getBytes(StandardCharsets.UTF_8));
        long offset = end.offset();
        try {
            if (stuck) {
                throw new IOException("an entry could not be taken back");
            }
            while (line.hasRemaining()) {
                offset += file.write(line, offset);
            }
            file.force(false);
            end = new Place(offset, entry.number(), entry.hash());
            return entry;
        } catch (IOException e) {
            try {
                file.truncate(end.offset());
            } catch (IOException worse) {
                // What stands there now is seen at the next start.
                stuck = true;
                e.addSuppressed(worse);
            }
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
