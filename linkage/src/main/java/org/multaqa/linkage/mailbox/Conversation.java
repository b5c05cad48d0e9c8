package org.multaqa.linkage.mailbox;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.sodium.KeyPair;
import org.multaqa.linkage.sodium.Sealing;

/** What opener and owner of a case say to each other: sealed letters of a few lengths. */
public final class Conversation implements AutoCloseable {
    /** No letter is longer, in bytes of UTF-8. */
    public static final int LONGEST = 6_000;

    private static final int STEP = 1_024;
    private static final String OPENING = "multaqa case opening 1";
    private static final String ANSWER = "multaqa case answer 1";
    private static final String KEY = "multaqa case key 1";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private Conversation(byte[] key) {
        this.key = key;
    }

    /** Who writes. */
    public enum Side {
        OPENER,
        OWNER;

        /** Who reads. */
        public Side other() {
            return this == OPENER ? OWNER : OPENER;
        }
    }

    /** What the opener leaves at a handle besides its key: proof that it has opened the payload. */
    public static byte[] opening(OpenedPayload payload, byte[] handle, byte[] openerKey) {
        return payload.proof(OPENING, handle, openerKey);
    }

    /** Whether an opening was made by somebody who has opened the payload. */
    public static boolean isOpening(
            OpenedPayload payload, byte[] handle, byte[] openerKey, byte[] proof) {
        return MessageDigest.isEqual(opening(payload, handle, openerKey), proof);
    }

    /** The conversation as the owner of a record has it. */
    public static Conversation ofOwner(OpenedPayload payload, KeyPair mailbox, byte[] openerKey) {
        return of(payload, mailbox.shared(openerKey), mailbox.publicKey(), openerKey);
    }

    /** The same as the opener has it; refuses a key that does not belong to the handle. */
    public static Optional<Conversation> ofOpener(
            OpenedPayload payload, byte[] handle, KeyPair own, byte[] ownerKey) {
        return Arrays.equals(SubjectEncoding.handle(ownerKey), handle)
                ? Optional.of(of(payload, own.shared(ownerKey), ownerKey, own.publicKey()))
                : Optional.empty();
    }

    private static Conversation of(
            OpenedPayload payload, byte[] shared, byte[] ownerKey, byte[] openerKey) {
        Conversation made = new Conversation(payload.with(shared, KEY, ownerKey, openerKey));
        Arrays.fill(shared, (byte) 0);
        return made;
    }

    /** What the owner shows so that the opener knows it to have made the same key. */
    public byte[] answer() {
        try (OpenedPayload known = OpenedPayload.of(key)) {
            return known.proof(ANSWER);
        }
    }

    /** Whether an answer comes from who made the same key. */
    public boolean isAnswer(byte[] proof) {
        return MessageDigest.isEqual(answer(), proof);
    }

    /**
     * Seals a letter.
     *
     * @param about what it belongs to, such as the number of the case
     */
    public byte[] seal(Side from, String about, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("a letter has at most " + LONGEST + " bytes");
        }
        int length = Math.ceilDiv(bytes.length + Integer.BYTES, STEP) * STEP;
        byte[] padded = ByteBuffer.allocate(length).putInt(bytes.length).put(bytes).array();
        byte[] nonce = new byte[Sealing.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sealed = arena.allocate(length + (long) Sealing.MAC_BYTES);
            MemorySegment secret = copy(arena, key);
            MemorySegment plain = copy(arena, padded);
            Sealing.seal(
                    sealed, plain, copy(arena, spoken(from, about)), copy(arena, nonce), secret);
            secret.fill((byte) 0);
            plain.fill((byte) 0);
            return ByteBuffer.allocate(nonce.length + (int) sealed.byteSize())
                    .put(nonce)
                    .put(sealed.toArray(ValueLayout.JAVA_BYTE))
                    .array();
        }
    }

    /** Opens a letter of one side; nothing where it is not as it was written, or about another. */
    public Optional<String> open(Side from, String about, byte[] letter) {
        int length = letter.length - Sealing.NONCE_BYTES - Sealing.MAC_BYTES;
        if (length < Integer.BYTES) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(length);
            MemorySegment secret = copy(arena, key);
            boolean opened =
                    Sealing.open(
                            text,
                            copy(
                                    arena,
                                    Arrays.copyOfRange(letter, Sealing.NONCE_BYTES, letter.length)),
                            copy(arena, spoken(from, about)),
                            copy(arena, Arrays.copyOf(letter, Sealing.NONCE_BYTES)),
                            secret);
            secret.fill((byte) 0);
            if (!opened) {
                return Optional.empty();
            }
            ByteBuffer read = ByteBuffer.wrap(text.toArray(ValueLayout.JAVA_BYTE));
            int said = read.getInt();
            if (said < 0 || said > read.remaining()) {
                return Optional.empty();
            }
            return Optional.of(
                    new String(read.array(), Integer.BYTES, said, StandardCharsets.UTF_8));
        }
    }

    private static byte[] spoken(Side from, String about) {
        return ("multaqa case letter 1\n" + from + "\n" + about).getBytes(StandardCharsets.UTF_8);
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        return arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
