package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a table from front to back. It gets its name when all of it is on the disk; until then it
 * has another, and is taken away when it is not finished.
 */
final class TableWriter implements AutoCloseable {
    private static final int BUFFER = 16 * EntryTable.BLOCK;

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment buffer = arena.allocate(BUFFER, 64);
    private final MemorySegment last = arena.allocate(Entry.BYTES, 64);
    private final MemorySegment directory;
    private final MemorySegment checksums;
    private final int epoch;
    private final int bits;
    private long position = EntryTable.PAGE;
    private int filled;
    private long written;
    private long beginning = -1;
    private int blocks;

    /**
     * @param most at least as many entries as will come
     */
    TableWriter(Path target, int epoch, long most) throws IOException {
        this.target = target;
        this.epoch = epoch;
        unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        bits = EntryTable.bitsFor(most);
        directory = arena.allocate(EntryTable.directoryBytes(bits));
        checksums = arena.allocate((most * Entry.BYTES / EntryTable.BLOCK + 1) * 4);
        channel =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    /** Takes the next entry; one that is smaller than the last is a fault of the caller. */
    void add(MemorySegment from, long at) throws IOException {
        if (written > 0 && Entry.compare(from, at, last, 0) < 0) {
            throw new IllegalStateException("entries out of order");
        }
        long here = bits == 0 ? 0 : Entry.beginning(from, at) >>> (64 - bits);
        while (beginning < here) {
            directory.set(Entry.INT, ++beginning * 4, (int) written);
        }
        MemorySegment.copy(from, at, buffer, filled, Entry.BYTES);
        MemorySegment.copy(from, at, last, 0, Entry.BYTES);
        filled += Entry.BYTES;
        written++;
        if (filled == BUFFER) {
            flush();
        }
    }

    /** How many entries have come. */
    long written() {
        return written;
    }

    /** Forces everything to the disk and gives the table its name. */
    void finish() throws IOException {
        flush();
        while (beginning < 1L << bits) {
            directory.set(Entry.INT, ++beginning * 4, (int) written);
        }
        write(directory);
        write(checksums.asSlice(0, blocks * 4L));
        MemorySegment page = arena.allocate(EntryTable.PAGE);
        page.set(Entry.LONG, 0, EntryTable.MAGIC);
        page.set(Entry.INT, 8, epoch);
        page.set(Entry.LONG, 16, written);
        page.set(Entry.INT, 24, bits);
        page.set(Entry.INT, 28, EntryTable.checksum(directory));
        int end = EntryTable.HEADER_BYTES - 4;
        page.set(Entry.INT, end, EntryTable.checksum(page.asSlice(0, end)));
        position = 0;
        write(page);
        channel.force(true);
        channel.close();
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target);
    }

    /** Makes sure that a name given or taken in a file's folder outlives a cut of power. */
    static void forceFolder(Path file) throws IOException {
        try (FileChannel folder =
                FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (java.nio.file.AccessDeniedException windows) {
            // Windows opens no folders; it keeps names by itself
        }
    }

    private void flush() throws IOException {
        for (int from = 0; from < filled; from += EntryTable.BLOCK) {
            int length = Math.min(EntryTable.BLOCK, filled - from);
            checksums.set(
                    Entry.INT, blocks++ * 4L, EntryTable.checksum(buffer.asSlice(from, length)));
        }
        write(buffer.asSlice(0, filled));
        filled = 0;
    }

    private void write(MemorySegment memory) throws IOException {
        for (long from = 0; from < memory.byteSize(); from += 1 << 30) {
            long length = Math.min(1 << 30, memory.byteSize() - from);
            ByteBuffer bytes = memory.asSlice(from, length).asByteBuffer();
            while (bytes.hasRemaining()) {
                position += channel.write(bytes, position);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        arena.close();
        Files.deleteIfExists(unfinished);
    }
}
