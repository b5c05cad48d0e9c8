package org.multaqa.linkage.sodium;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Bytes that are overwritten when they are closed: outside the heap, so that no collection leaves a
 * copy behind. What must pass through an array of the heap is wiped by who made the array.
 */
public final class Secret implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final MemorySegment memory;

    private Secret(long bytes) {
        memory = arena.allocate(bytes, 16);
    }

    /** A secret of so many zero bytes, to be filled. */
    public static Secret ofSize(long bytes) {
        return new Secret(bytes);
    }

    /** Takes the bytes over and wipes the array. */
    public static Secret taking(byte[] bytes) {
        Secret secret = new Secret(bytes.length);
        MemorySegment.copy(bytes, 0, secret.memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        Arrays.fill(bytes, (byte) 0);
        return secret;
    }

    /** A scalar of ristretto255 drawn at random; never zero. */
    public static Secret randomScalar() {
        Secret secret = new Secret(Ristretto.BYTES);
        Ristretto.randomScalar(secret.memory);
        return secret;
    }

    /** The memory itself; not to be used once the secret is closed. */
    public MemorySegment memory() {
        return memory;
    }

    /** A copy on the heap, for a file or a letter; the caller wipes it. */
    public byte[] copy() {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    /** Whether both hold the same bytes, compared in a time that tells nothing. */
    public boolean sameAs(Secret other) {
        byte[] mine = copy();
        byte[] theirs = other.copy();
        try {
            return MessageDigest.isEqual(mine, theirs);
        } finally {
            Arrays.fill(mine, (byte) 0);
            Arrays.fill(theirs, (byte) 0);
        }
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            memory.fill((byte) 0);
            arena.close();
        }
    }

    @Override
    public String toString() {
        return "a secret of " + memory.byteSize() + " bytes";
    }
}
