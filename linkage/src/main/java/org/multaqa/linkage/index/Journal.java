package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What came to a bag since its table was made, in a file that only grows. It consists of parts,
 * each a line of 128 bytes (what it is, how many, checksums) and that many entries of 128 or
 * deletions of 28 bytes. A part counts when it lies on the disk whole.
 */
final class Journal implements AutoCloseable {
    static final int DELETION_BYTES = Entry.TAG_BYTES + Entry.DELETION_BYTES;

    private static final long MAGIC = 0x4d554c5451504152L;
    private static final int LINE = 128;
    private static final int LINE_CHECKED = 32;

    private final Path file;
    private final FileChannel channel;
    private final int epoch;
    private long end;

    /** What a journal is read into. */
    interface Reader {
        void entries(MemorySegment entries, int count) throws IOException;

        void deletions(MemorySegment deletions, int count) throws IOException;
    }

    private enum Kind {
        ENTRIES(Entry.BYTES),
        DELETIONS(DELETION_BYTES);

        final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    private Journal(Path file, FileChannel channel, int epoch) {
        this.file = file;
        this.channel = channel;
        this.epoch = epoch;
    }

    /**
     * Opens or begins a journal, reads it and cuts off what was torn at its end. Refuses one that
     * is damaged before its end, and one of another epoch.
     */
    static Journal open(Path file, int epoch, Reader reader) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            Journal journal = new Journal(file, channel, epoch);
            journal.readAll(reader);
            TableWriter.forceFolder(file);
            return journal;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void readAll(Reader reader) throws IOException {
        long length = channel.size();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena);
            while (end < length && isWhole(all, end)) {
                int count = all.get(Entry.INT, end + 12);
                Kind kind = Kind.values()[all.get(Entry.INT, end + 8)];
                MemorySegment body = all.asSlice(end + LINE, (long) count * kind.bytes);
                if (kind == Kind.ENTRIES) {
                    reader.entries(body, count);
                } else {
                    reader.deletions(body, count);
                }
                end = next(all, end);
            }
            if (end < length && hasLine(all, end) && hasLine(all, next(all, end))) {
                throw new DamagedBag(file, "it is damaged at byte " + end + ", before its end");
            }
        }
        if (end < length) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private boolean hasLine(MemorySegment all, long at) {
        if (at + LINE > all.byteSize()
                || all.get(Entry.LONG, at) != MAGIC
                || all.get(Entry.INT, at + LINE_CHECKED)
                        != EntryTable.checksum(all.asSlice(at, LINE_CHECKED))) {
            return false;
        }
        if (all.get(Entry.INT, at + 16) != epoch) {
            throw new DamagedBag(file, "it is of another epoch");
        }
        return true;
    }

    private boolean isWhole(MemorySegment all, long at) {
        if (!hasLine(all, at)) {
            return false;
        }
        Kind kind = Kind.values()[all.get(Entry.INT, at + 8)];
        long length = (long) all.get(Entry.INT, at + 12) * kind.bytes;
        return next(all, at) <= all.byteSize()
                && all.get(Entry.INT, at + 20)
                        == EntryTable.checksum(all.asSlice(at + LINE, length));
    }

    private static long next(MemorySegment all, long at) {
        Kind kind = Kind.values()[all.get(Entry.INT, at + 8)];
        return at + LINE + padded((long) all.get(Entry.INT, at + 12) * kind.bytes);
    }

    private static long padded(long bytes) {
        return (bytes + LINE - 1) / LINE * LINE;
    }

    /** Writes entries; when this comes back they outlive a cut of power. */
    void addEntries(MemorySegment entries) throws IOException {
        append(Kind.ENTRIES, entries);
    }

    /** Writes deletions: tag and deletion hash, one after the other; likewise forced. */
    void addDeletions(MemorySegment deletions) throws IOException {
        append(Kind.DELETIONS, deletions);
    }

    private void append(Kind kind, MemorySegment body) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment part = arena.allocate(LINE + padded(body.byteSize()), 64);
            part.set(Entry.LONG, 0, MAGIC);
            part.set(Entry.INT, 8, kind.ordinal());
            part.set(Entry.INT, 12, Math.toIntExact(body.byteSize() / kind.bytes));
            part.set(Entry.INT, 16, epoch);
            part.set(Entry.INT, 20, EntryTable.checksum(body));
            part.set(Entry.INT, LINE_CHECKED, EntryTable.checksum(part.asSlice(0, LINE_CHECKED)));
            MemorySegment.copy(body, 0, part, LINE, body.byteSize());
            write(part.asByteBuffer());
            channel.force(false);
            end += part.byteSize();
        } catch (IOException | RuntimeException e) {
            // what was half written must not stand before what comes next
            channel.truncate(end);
            throw e;
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
