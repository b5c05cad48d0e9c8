package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.multaqa.linkage.sodium.Ristretto;

/** The hashes of RFC 9497, section 4.1: ristretto255-SHA512 in one of its modes. */
final class Suite {
    static final Suite OPRF = new Suite(Mode.OPRF);
    static final Suite VOPRF = new Suite(Mode.VOPRF);

    private static final int BLOCK = 128;

    private final String context;
    private final byte[] toGroup;
    private final byte[] toScalar;

    private Suite(Mode mode) {
        context = "OPRFV1-" + (char) mode.code() + "-ristretto255-SHA512";
        toGroup = label("HashToGroup-");
        toScalar = label("HashToScalar-");
    }

    static Suite of(Mode mode) {
        return mode == Mode.OPRF ? OPRF : VOPRF;
    }

    /** A label of this suite and mode, as domain separation. */
    byte[] label(String name) {
        return ascii(name + context);
    }

    /** Makes an element of an input; {@code work} has 64 bytes. */
    void hashToGroup(MemorySegment to, MemorySegment work, byte[] input) {
        expand(work, toGroup, input);
        Ristretto.fromHash(to, work);
    }

    /** Makes a scalar of what stands in {@code parts} one after the other. */
    void hashToScalar(MemorySegment to, MemorySegment work, byte[]... parts) {
        expand(work, toScalar, parts);
        Ristretto.reduce(to, work);
    }

    /** The same under a label of its own. */
    void hashToScalar(MemorySegment to, byte[] label, byte[]... parts) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment work = arena.allocate(Ristretto.HASH_BYTES);
            expand(work, label, parts);
            Ristretto.reduce(to, work);
            work.fill((byte) 0);
        }
    }

    /** The last step: what the function gives for an input whose element has been evaluated. */
    byte[] output(byte[] input, byte[] element) {
        MessageDigest hash = sha512();
        hash.update(twoBytes(input.length));
        hash.update(input);
        hash.update(twoBytes(element.length));
        hash.update(element);
        hash.update(ascii("Finalize"));
        return hash.digest();
    }

    /** 64 uniform bytes (expand_message_xmd of RFC 9380: one block of SHA-512 is enough). */
    private static void expand(MemorySegment to, byte[] label, byte[]... parts) {
        MessageDigest hash = sha512();
        hash.update(new byte[BLOCK]);
        for (byte[] part : parts) {
            hash.update(part);
        }
        hash.update(twoBytes(Ristretto.HASH_BYTES));
        hash.update((byte) 0);
        hash.update(label);
        hash.update((byte) label.length);
        byte[] first = hash.digest();
        hash.update(first);
        hash.update((byte) 1);
        hash.update(label);
        hash.update((byte) label.length);
        MemorySegment.copy(hash.digest(), 0, to, ValueLayout.JAVA_BYTE, 0, Ristretto.HASH_BYTES);
    }

    static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    /** A number below 65,536, big end first. */
    static byte[] twoBytes(int number) {
        return new byte[] {(byte) (number >> 8), (byte) number};
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
