package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.sodium.Sealing;

/** What a member can compute of a match key: the way to its bucket, and the key to it. */
public final class Token {
    /** How long it is, as it is kept. */
    public static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] token;
    private final byte[] tag;

    private Token(byte[] token) {
        this.token = token;
        tag = Derivation.expand(token, "multaqa tag 1", Entry.TAG_BYTES);
    }

    /** From 32 bytes as they are kept. */
    public static Token of(byte[] token) {
        if (token.length != BYTES) {
            throw new IllegalArgumentException("a token has " + BYTES + " bytes");
        }
        return new Token(token.clone());
    }

    /** As it is kept, with the care of a list of names. */
    public byte[] bytes() {
        return token.clone();
    }

    /** By which the hub finds the bucket. */
    public byte[] tag() {
        return tag.clone();
    }

    /** Seals a payload for this bucket: nonce and sealed text, 96 bytes, each time others. */
    public byte[] seal(Payload payload) {
        byte[] nonce = new byte[Sealing.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(nonce, Entry.PAYLOAD_BYTES);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment to = arena.allocate(Payload.BYTES + Sealing.MAC_BYTES);
            MemorySegment key = key(arena);
            Sealing.seal(to, copy(arena, payload.text()), spoken(arena), copy(arena, nonce), key);
            key.fill((byte) 0);
            MemorySegment.copy(
                    to, ValueLayout.JAVA_BYTE, 0, sealed, nonce.length, (int) to.byteSize());
        }
        return sealed;
    }

    /** Opens a payload of this bucket; empty for noise and for what was sealed for another. */
    public Optional<Payload> open(byte[] sealed) {
        if (sealed.length != Entry.PAYLOAD_BYTES) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment all = copy(arena, sealed);
            MemorySegment text = arena.allocate(Payload.BYTES);
            MemorySegment key = key(arena);
            boolean opened =
                    Sealing.open(
                            text,
                            all.asSlice(Sealing.NONCE_BYTES),
                            spoken(arena),
                            all.asSlice(0, Sealing.NONCE_BYTES),
                            key);
            key.fill((byte) 0);
            return opened
                    ? Optional.of(Payload.read(text.toArray(ValueLayout.JAVA_BYTE)))
                    : Optional.empty();
        }
    }

    private MemorySegment key(Arena arena) {
        byte[] key = Derivation.expand(token, "multaqa payload 1", Sealing.KEY_BYTES);
        MemorySegment copy = copy(arena, key);
        Arrays.fill(key, (byte) 0);
        return copy;
    }

    /** Tag and format are not hidden, but a payload opens with these only. */
    private MemorySegment spoken(Arena arena) {
        byte[] spoken = Arrays.copyOf(tag, tag.length + 1);
        spoken[tag.length] = Entry.FORMAT;
        return copy(arena, spoken);
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }
}
