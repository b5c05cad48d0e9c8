package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.sodium.Sealing;

/** Seals and opens payloads in memory that it keeps for it. For one thread. */
final class Sealer {
    private static final int SEALED_BYTES = Payload.BYTES + Sealing.MAC_BYTES;

    private final Randomness random = new Randomness();
    private final Arena arena = Arena.ofAuto();
    private final MemorySegment text = arena.allocate(Payload.BYTES);
    private final MemorySegment sealed = arena.allocate(SEALED_BYTES);
    private final MemorySegment nonce = arena.allocate(Sealing.NONCE_BYTES);
    private final MemorySegment key = arena.allocate(Sealing.KEY_BYTES);

    /** Tag and format are not hidden, but a payload opens with these only. */
    private final MemorySegment spoken = arena.allocate(Entry.TAG_BYTES + 1);

    /**
     * Seals for the bucket of a token.
     *
     * @param token as it is kept: tag, then key
     */
    void seal(byte[] token, byte[] payload, byte[] to, int at) {
        take(token);
        random.fill(to, at, Sealing.NONCE_BYTES);
        copy(to, at, nonce, Sealing.NONCE_BYTES);
        copy(payload, 0, text, Payload.BYTES);
        Sealing.seal(sealed, text, spoken, nonce, key);
        MemorySegment.copy(
                sealed, ValueLayout.JAVA_BYTE, 0, to, at + Sealing.NONCE_BYTES, SEALED_BYTES);
        forget();
    }

    /** Opens what stands at a place; null for what was not sealed for this token. */
    byte @Nullable [] open(byte[] token, byte[] from, int at) {
        take(token);
        copy(from, at, nonce, Sealing.NONCE_BYTES);
        copy(from, at + Sealing.NONCE_BYTES, sealed, SEALED_BYTES);
        byte[] opened =
                Sealing.open(text, sealed, spoken, nonce, key)
                        ? text.toArray(ValueLayout.JAVA_BYTE)
                        : null;
        forget();
        return opened;
    }

    private void take(byte[] token) {
        copy(token, 0, spoken, Entry.TAG_BYTES);
        spoken.set(ValueLayout.JAVA_BYTE, Entry.TAG_BYTES, Entry.FORMAT);
        copy(token, Entry.TAG_BYTES, key, Sealing.KEY_BYTES);
    }

    private void forget() {
        key.fill((byte) 0);
        text.fill((byte) 0);
    }

    private static void copy(byte[] from, int at, MemorySegment to, int count) {
        MemorySegment.copy(from, at, to, ValueLayout.JAVA_BYTE, 0, count);
    }
}
