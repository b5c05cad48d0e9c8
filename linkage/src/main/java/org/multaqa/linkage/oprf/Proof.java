package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;

/**
 * That one scalar leads from the generator to a public key and from each element of a batch to its
 * answer (RFC 9497, section 2.2). All pairs are first drawn together into one by scalars that hang
 * on the whole batch's hash, so that the proof is 64 bytes however long the batch is.
 */
public final class Proof {
    /** How long it is. */
    public static final int BYTES = 2 * Ristretto.BYTES;

    private final byte[] bytes;

    private Proof(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads what came over the wire; refuses another length. */
    public static Proof read(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new ElementRefused("a proof has " + BYTES + " bytes, not " + bytes.length);
        }
        return new Proof(bytes.clone());
    }

    /** As it travels: the challenge, then the response. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Proves that {@code answers} are {@code asked} times the key. */
    static Proof of(Suite suite, Secret key, byte[] publicKey, Elements asked, Elements answers) {
        try (Secret nonce = Secret.randomScalar()) {
            return of(suite, key, publicKey, asked, answers, nonce);
        }
    }

    static Proof of(
            Suite suite,
            Secret key,
            byte[] publicKey,
            Elements asked,
            Elements answers,
            Secret nonce) {
        try (Arena arena = Arena.ofConfined()) {
            Composites both = new Composites(suite, arena, publicKey);
            both.drawTogether(asked, answers, false);
            checked(Ristretto.multiply(both.answer, key.memory(), both.ask));
            MemorySegment fromGenerator = arena.allocate(Ristretto.BYTES);
            MemorySegment fromAsked = arena.allocate(Ristretto.BYTES);
            checked(Ristretto.multiplyBase(fromGenerator, nonce.memory()));
            checked(Ristretto.multiply(fromAsked, nonce.memory(), both.ask));
            MemorySegment challenge = both.challenge(fromGenerator, fromAsked);
            MemorySegment response = arena.allocate(Ristretto.BYTES);
            Ristretto.multiplyScalars(response, challenge, key.memory());
            Ristretto.subtractScalars(response, nonce.memory(), response);
            byte[] bytes = new byte[BYTES];
            MemorySegment.copy(challenge, ValueLayout.JAVA_BYTE, 0, bytes, 0, Ristretto.BYTES);
            MemorySegment.copy(
                    response, ValueLayout.JAVA_BYTE, 0, bytes, Ristretto.BYTES, Ristretto.BYTES);
            return new Proof(bytes);
        }
    }

    /**
     * Whether this shows that {@code answers} are {@code asked} times the key of that public key.
     */
    boolean holds(Suite suite, byte[] publicKey, Elements asked, Elements answers) {
        if (asked.size() != answers.size()) {
            return false;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment challenge = part(arena, 0);
            MemorySegment response = part(arena, Ristretto.BYTES);
            if (!canonical(arena, challenge) || !canonical(arena, response)) {
                return false;
            }
            Composites both = new Composites(suite, arena, publicKey);
            try {
                both.drawTogether(asked, answers, true);
            } catch (ElementRefused e) {
                return false;
            }
            MemorySegment key = copy(arena, publicKey);
            MemorySegment fromGenerator = arena.allocate(Ristretto.BYTES);
            MemorySegment fromAsked = arena.allocate(Ristretto.BYTES);
            MemorySegment work = arena.allocate(Ristretto.BYTES);
            return Ristretto.multiplyBase(fromGenerator, response)
                    && Ristretto.multiply(work, challenge, key)
                    && Ristretto.add(fromGenerator, fromGenerator, work)
                    && Ristretto.multiply(fromAsked, response, both.ask)
                    && Ristretto.multiply(work, challenge, both.answer)
                    && Ristretto.add(fromAsked, fromAsked, work)
                    && both.challenge(fromGenerator, fromAsked).mismatch(challenge) == -1;
        }
    }

    private MemorySegment part(Arena arena, int from) {
        return copy(arena, Arrays.copyOfRange(bytes, from, from + Ristretto.BYTES));
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    /** Whether a scalar is written in the one way it should be: below the order of the group. */
    private static boolean canonical(Arena arena, MemorySegment scalar) {
        MemorySegment wide = arena.allocate(Ristretto.HASH_BYTES);
        wide.copyFrom(scalar);
        MemorySegment reduced = arena.allocate(Ristretto.BYTES);
        Ristretto.reduce(reduced, wide);
        return reduced.mismatch(scalar) == -1;
    }

    private static void checked(boolean done) {
        if (!done) {
            throw new ElementRefused("a product is the identity");
        }
    }
}
