package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Tokens in memory outside the heap, by the 64 bits that stand for their match keys; numbered from
 * 0 in the order in which they came. Any number of threads read while none adds.
 */
final class TokenTable implements AutoCloseable {
    private static final int PER_CHUNK = 1 << 16;
    private static final int LINE_BYTES = 8 + Token.BYTES;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final Arena arena = Arena.ofShared();
    private MemorySegment[] chunks = new MemorySegment[0];

    /** Half of a key's name and the number of its token from 1, so that most misses end here. */
    private long[] slots = new long[1 << 12];

    private int size;

    int size() {
        return size;
    }

    /** The number of a key's token; -1 where there is none. */
    int find(long name) {
        return (int) slots[slot(name)] - 1;
    }

    /** Adds a token; the first of a key stays. */
    void add(long name, byte[] from, int at) {
        int slot = slot(name);
        if (slots[slot] != 0) {
            return;
        }
        if (size / PER_CHUNK == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = arena.allocate((long) PER_CHUNK * LINE_BYTES);
        }
        long line = line(size);
        chunk(size).set(LONG, line, name);
        MemorySegment.copy(from, at, chunk(size), ValueLayout.JAVA_BYTE, line + 8, Token.BYTES);
        slots[slot] = kept(name, ++size);
        if (size > slots.length / 4 * 3) {
            grow();
        }
    }

    /** A copy of a token. */
    byte[] token(int number) {
        byte[] token = new byte[Token.BYTES];
        MemorySegment.copy(
                chunk(number), ValueLayout.JAVA_BYTE, line(number) + 8, token, 0, Token.BYTES);
        return token;
    }

    private void grow() {
        slots = new long[slots.length * 2];
        for (int number = 0; number < size; number++) {
            long name = name(number);
            slots[slot(name)] = kept(name, number + 1);
        }
    }

    private static long kept(long name, int number) {
        return name & 0xffff_ffff_0000_0000L | number;
    }

    /** Names are spread evenly by themselves. */
    private int slot(long name) {
        int mask = slots.length - 1;
        int slot = (int) name & mask;
        while (slots[slot] != 0 && !isOf(slots[slot], name)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isOf(long slot, long name) {
        return (slot ^ name) >>> 32 == 0 && name((int) slot - 1) == name;
    }

    private long name(int number) {
        return chunk(number).get(LONG, line(number));
    }

    private MemorySegment chunk(int number) {
        return chunks[number / PER_CHUNK];
    }

    private static long line(int number) {
        return (long) (number % PER_CHUNK) * LINE_BYTES;
    }

    @Override
    public void close() {
        for (MemorySegment chunk : chunks) {
            chunk.fill((byte) 0);
        }
        arena.close();
    }
}
