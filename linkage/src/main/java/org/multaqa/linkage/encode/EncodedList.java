package org.multaqa.linkage.encode;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.multaqa.linkage.index.Entry;

/**
 * A list as it goes to the hub: 128 bytes that say what it is, then entries in an order that tells
 * nothing. What was cut short or changed on the way is refused before anything of it is used.
 */
public final class EncodedList implements AutoCloseable {
    static final int HEADER_BYTES = 128;
    static final long MAGIC = 0x4d554c54514c3031L;
    static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(java.nio.ByteOrder.BIG_ENDIAN);
    static final int HASH_AT = 32;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment all;

    private EncodedList(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            check(all);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Opens a file and checks every byte of it; refuses by {@link EncodingFault}. */
    public static EncodedList open(Path file) throws IOException {
        return new EncodedList(file);
    }

    private static void check(MemorySegment all) {
        if (all.byteSize() < HEADER_BYTES || all.get(LONG, 0) != MAGIC) {
            throw new EncodingFault(EncodingFault.Kind.NOT_ENCODED);
        }
        long expected = HEADER_BYTES + all.get(LONG, 16) * Entry.BYTES;
        if (all.byteSize() < expected) {
            throw new EncodingFault(EncodingFault.Kind.TRUNCATED);
        }
        byte[] hash = all.asSlice(HASH_AT, 32).toArray(ValueLayout.JAVA_BYTE);
        if (all.byteSize() > expected || !Arrays.equals(hash, hash(all))) {
            throw new EncodingFault(EncodingFault.Kind.DAMAGED);
        }
    }

    /** SHA-256 of all but itself. */
    static byte[] hash(MemorySegment all) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(all.asSlice(0, HASH_AT).asByteBuffer());
            long step = 1 << 30;
            for (long from = HASH_AT + 32; from < all.byteSize(); from += step) {
                long length = Math.min(step, all.byteSize() - from);
                hash.update(all.asSlice(from, length).asByteBuffer());
            }
            return hash.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The epoch of the key that its tags were made with. */
    public int epoch() {
        return all.get(INT, 8);
    }

    /** How many entries it has. */
    public long size() {
        return all.get(LONG, 16);
    }

    /** So many entries from a place on, one after the other. */
    public byte[] entries(long from, int count) {
        return all.asSlice(HEADER_BYTES + from * Entry.BYTES, (long) count * Entry.BYTES)
                .toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public void close() {
        arena.close();
    }
}
