package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Makes a table of entries that come in any order, many more than memory holds. They are thrown
 * into partitions by the beginning of their tag, in chunks of one scratch file; then partition
 * after partition is sorted by numbers and copied out. The heap holds eight bytes for each entry of
 * one partition.
 */
final class TableBuilder implements AutoCloseable {
    private static final int CHUNK = 65_536;
    private static final int PER_CHUNK = CHUNK / Entry.BYTES;
    private static final int PER_PARTITION = 1 << 18;

    private final Path scratch;
    private final FileChannel channel;
    private final Arena arena = Arena.ofConfined();
    private final Path target;
    private final int epoch;
    private final int bits;
    private final MemorySegment open;
    private final int[] filled;
    private final long[] counts;
    private final long[][] chunks;
    private long end;

    /**
     * @param expected about how many entries will come; more or fewer are no harm
     */
    TableBuilder(Path target, int epoch, long expected) throws IOException {
        this.target = target;
        this.epoch = epoch;
        scratch = target.resolveSibling(target.getFileName() + ".scratch");
        int wanted = 0;
        while (wanted < 11 && (long) PER_PARTITION << wanted < expected) {
            wanted++;
        }
        bits = wanted;
        open = arena.allocate((long) CHUNK << bits, 64);
        filled = new int[1 << bits];
        counts = new long[1 << bits];
        chunks = new long[1 << bits][0];
        channel =
                FileChannel.open(
                        scratch,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /** Takes an entry, a copy of it. */
    void add(MemorySegment from, long at) throws IOException {
        int partition = bits == 0 ? 0 : (int) (Entry.beginning(from, at) >>> (64 - bits));
        long place = (long) partition * CHUNK;
        MemorySegment.copy(from, at, open, place + filled[partition], Entry.BYTES);
        filled[partition] += Entry.BYTES;
        counts[partition]++;
        if (filled[partition] == CHUNK) {
            throwOut(partition);
        }
    }

    private void throwOut(int partition) throws IOException {
        long[] list = chunks[partition];
        int used = (int) ((counts[partition] - 1) / PER_CHUNK);
        if (used == list.length) {
            list = Arrays.copyOf(list, Math.max(8, list.length * 2));
            chunks[partition] = list;
        }
        list[used] = end;
        ByteBuffer bytes = open.asSlice((long) partition * CHUNK, CHUNK).asByteBuffer();
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        filled[partition] = 0;
    }

    /** Sorts and writes the table; tells how many entries it has. */
    long finish() throws IOException {
        long total = Arrays.stream(counts).sum();
        for (int partition = 0; partition < counts.length; partition++) {
            if (filled[partition] > 0) {
                throwOut(partition);
            }
        }
        try (Arena mapped = Arena.ofConfined();
                TableWriter writer = new TableWriter(target, epoch, total)) {
            MemorySegment all = channel.map(FileChannel.MapMode.READ_ONLY, 0, end, mapped);
            for (int partition = 0; partition < counts.length; partition++) {
                sortOut(all, partition, writer);
            }
            writer.finish();
        }
        return total;
    }

    private void sortOut(MemorySegment all, int partition, TableWriter writer) throws IOException {
        Ordering.Entries entries =
                new Ordering.Entries() {
                    @Override
                    public MemorySegment memory(int number) {
                        return all;
                    }

                    @Override
                    public long offset(int number) {
                        return at(partition, number);
                    }
                };
        for (int number : Ordering.of(entries, Math.toIntExact(counts[partition]), bits)) {
            writer.add(all, at(partition, number));
        }
    }

    private long at(int partition, int index) {
        return chunks[partition][index / PER_CHUNK] + (long) (index % PER_CHUNK) * Entry.BYTES;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        arena.close();
        Files.deleteIfExists(scratch);
    }
}
