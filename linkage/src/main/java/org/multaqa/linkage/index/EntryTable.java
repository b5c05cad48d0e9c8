package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * All entries of a bag in the order of their bytes, in a mapped file that is never changed:
 *
 * <pre>
 * one page     "MULTAQA1", epoch, number of entries, bits of the directory, checksums
 * entries      128 bytes each, in order
 * directory    for each beginning of a tag, where its entries start; 4 bytes each
 * checksums    CRC-32C of each 64 KB of entries
 * </pre>
 *
 * Which of them were deleted since is marked in memory; the marks come from the journal.
 */
final class EntryTable {
    static final long MAGIC = 0x4d554c5441514131L;
    static final int PAGE = 4_096;
    static final int BLOCK = 65_536;
    static final int HEADER_BYTES = 40;

    /** How many entries a beginning of a tag has: some 2 KB. */
    private static final int PER_BEGINNING = 16;

    private static final VarHandle MARKS = ValueLayout.JAVA_LONG.varHandle();

    private final Path file;
    private final MemorySegment entries;
    private final MemorySegment directory;
    private final MemorySegment checksums;
    private final MemorySegment dead;
    private final int epoch;
    private final int bits;
    private final long size;

    private EntryTable(Path file, MemorySegment all, int epoch, int bits, long size) {
        this.file = file;
        this.epoch = epoch;
        this.bits = bits;
        this.size = size;
        entries = all.asSlice(PAGE, size * Entry.BYTES);
        directory = all.asSlice(PAGE + size * Entry.BYTES, directoryBytes(bits));
        checksums = all.asSlice(PAGE + size * Entry.BYTES + directoryBytes(bits));
        dead = Arena.ofAuto().allocate(Math.max(8, (size + 63) / 64 * 8), 8);
    }

    static int bitsFor(long entries) {
        int bits = 0;
        while (bits < 30 && (long) PER_BEGINNING << bits < entries) {
            bits++;
        }
        return bits;
    }

    static long directoryBytes(int bits) {
        return ((1L << bits) + 1) * 4;
    }

    /** Maps a table; refuses one whose page or directory is not as it was written. */
    static EntryTable open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MemorySegment all =
                    channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto());
            if (all.byteSize() < PAGE
                    || all.get(Entry.LONG, 0) != MAGIC
                    || all.get(Entry.INT, HEADER_BYTES - 4)
                            != checksum(all.asSlice(0, HEADER_BYTES - 4))) {
                throw new DamagedBag(file, "this is no table of entries");
            }
            long size = all.get(Entry.LONG, 16);
            int bits = all.get(Entry.INT, 24);
            long blocks = (size * Entry.BYTES + BLOCK - 1) / BLOCK;
            if (all.byteSize() != PAGE + size * Entry.BYTES + directoryBytes(bits) + blocks * 4) {
                throw new DamagedBag(file, "it has not the length it should have");
            }
            EntryTable table = new EntryTable(file, all, all.get(Entry.INT, 8), bits, size);
            if (checksum(table.directory) != all.get(Entry.INT, 28)) {
                throw new DamagedBag(file, "its directory is damaged");
            }
            return table;
        }
    }

    int epoch() {
        return epoch;
    }

    long size() {
        return size;
    }

    MemorySegment entries() {
        return entries;
    }

    /** Where the first entry stands whose tag is not smaller. */
    long find(MemorySegment tag) {
        long beginning = bits == 0 ? 0 : Entry.beginning(tag, 0) >>> (64 - bits);
        long low = start(beginning);
        long high = start(beginning + 1);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (Entry.compareTags(entries, middle * Entry.BYTES, tag, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long start(long beginning) {
        return directory.get(Entry.INT, beginning * 4) & 0xffffffffL;
    }

    /** Whether the entry there has this tag. */
    boolean has(long index, MemorySegment tag) {
        return index < size && Entry.compareTags(entries, index * Entry.BYTES, tag, 0) == 0;
    }

    boolean isDead(long index) {
        return ((long) MARKS.getAcquire(dead, (index >>> 6) * 8) >>> (index & 63) & 1) == 1;
    }

    /** Marks the entries with that tag and that deletion hash; tells how many were alive. */
    int delete(MemorySegment deletion) {
        int deleted = 0;
        for (long index = find(deletion); has(index, deletion); index++) {
            long at = index * Entry.BYTES + Entry.DELETION_AT;
            if (MemorySegment.mismatch(
                            entries,
                            at,
                            at + Entry.DELETION_BYTES,
                            deletion,
                            Entry.TAG_BYTES,
                            Entry.TAG_BYTES + Entry.DELETION_BYTES)
                    == -1) {
                long before =
                        (long) MARKS.getAndBitwiseOr(dead, (index >>> 6) * 8, 1L << (index & 63));
                deleted += (before >>> (index & 63) & 1) == 0 ? 1 : 0;
            }
        }
        return deleted;
    }

    /** The numbers of the 64 KB blocks that are not as they were written; reads the whole table. */
    List<Long> damage() {
        List<Long> damaged = new ArrayList<>();
        for (long from = 0; from < entries.byteSize(); from += BLOCK) {
            long length = Math.min(BLOCK, entries.byteSize() - from);
            long block = from / BLOCK;
            if (checksum(entries.asSlice(from, length)) != checksums.get(Entry.INT, block * 4)) {
                damaged.add(block);
            }
        }
        return damaged;
    }

    Path file() {
        return file;
    }

    static int checksum(MemorySegment memory) {
        CRC32C sum = new CRC32C();
        for (long from = 0; from < memory.byteSize(); from += 1 << 30) {
            long length = Math.min(1 << 30, memory.byteSize() - from);
            sum.update(memory.asSlice(from, length).asByteBuffer());
        }
        return (int) sum.getValue();
    }
}
