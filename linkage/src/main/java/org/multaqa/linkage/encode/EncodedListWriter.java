package org.multaqa.linkage.encode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Random;
import org.multaqa.linkage.index.Entry;

/**
 * Writes an encoded list: each entry goes to a place drawn at random over the whole file. The file
 * has its name when it is whole; until then nothing stands there.
 */
final class EncodedListWriter implements AutoCloseable {
    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment all;
    private final int[] places;
    private int used;

    EncodedListWriter(Path target, int epoch, int entries) throws IOException {
        this.target = target;
        unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        places = shuffled(entries);
        channel =
                FileChannel.open(
                        unfinished,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        long length = EncodedList.HEADER_BYTES + (long) entries * Entry.BYTES;
        all = channel.map(FileChannel.MapMode.READ_WRITE, 0, length, arena);
        all.set(EncodedList.LONG, 0, EncodedList.MAGIC);
        all.set(EncodedList.INT, 8, epoch);
        all.set(EncodedList.LONG, 16, entries);
    }

    private static int[] shuffled(int count) {
        Random random = new SecureRandom();
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        return places;
    }

    /** Puts an entry somewhere. */
    void put(byte[] entry) {
        long at = EncodedList.HEADER_BYTES + (long) places[used++] * Entry.BYTES;
        MemorySegment.copy(entry, 0, all, ValueLayout.JAVA_BYTE, at, Entry.BYTES);
    }

    /** How many places are free yet. */
    int free() {
        return places.length - used;
    }

    /** Has everything on the disk, but not yet by its name. */
    void complete() throws IOException {
        byte[] hash = EncodedList.hash(all);
        MemorySegment.copy(hash, 0, all, ValueLayout.JAVA_BYTE, EncodedList.HASH_AT, hash.length);
        all.force();
        channel.force(true);
    }

    /** Gives the file its name. */
    void publish() throws IOException {
        Files.move(
                unfinished,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        arena.close();
        Files.deleteIfExists(unfinished);
    }
}
