package org.multaqa.linkage.encode;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.index.Entry;
import org.multaqa.linkage.sodium.Sealing;

/**
 * What a member can compute of a match key: the way to its bucket, and the key to it. Both are
 * kept, since making them from what they come of takes as long as sealing an entry.
 */
public final class Token {
    /** How long it is, as it is kept: the tag, then the key. */
    public static final int BYTES = Entry.TAG_BYTES + Sealing.KEY_BYTES;

    /** How long that is of which it is made. */
    public static final int SOURCE_BYTES = 32;

    private static final ThreadLocal<Sealer> SEALERS = ThreadLocal.withInitial(Sealer::new);

    private final byte[] token;

    private Token(byte[] token) {
        this.token = token;
    }

    /** From the bytes as they are kept. */
    public static Token of(byte[] token) {
        if (token.length != BYTES) {
            throw new IllegalArgumentException("a token has " + BYTES + " bytes");
        }
        return new Token(token.clone());
    }

    /** From the 32 bytes that the members' secret makes of an output; by HKDF's labels. */
    public static Token derived(byte[] source) {
        byte[] token = new byte[BYTES];
        byte[] tag = Derivation.expand(source, "multaqa tag 1", Entry.TAG_BYTES);
        byte[] key = Derivation.expand(source, "multaqa payload 1", Sealing.KEY_BYTES);
        System.arraycopy(tag, 0, token, 0, tag.length);
        System.arraycopy(key, 0, token, tag.length, key.length);
        Arrays.fill(key, (byte) 0);
        return new Token(token);
    }

    /** As it is kept, with the care of a list of names. */
    public byte[] bytes() {
        return token.clone();
    }

    /** By which the hub finds the bucket. */
    public byte[] tag() {
        return Arrays.copyOf(token, Entry.TAG_BYTES);
    }

    /** Seals a payload for this bucket: nonce and sealed text, 96 bytes, each time others. */
    public byte[] seal(Payload payload) {
        byte[] sealed = new byte[Entry.PAYLOAD_BYTES];
        seal(payload.text(), sealed, 0);
        return sealed;
    }

    /** The same into a place, of a payload's text. */
    void seal(byte[] payload, byte[] to, int at) {
        SEALERS.get().seal(token, payload, to, at);
    }

    /** Opens a payload of this bucket; empty for noise and for what was sealed for another. */
    public Optional<Payload> open(byte[] sealed) {
        if (sealed.length != Entry.PAYLOAD_BYTES) {
            return Optional.empty();
        }
        return Optional.ofNullable(openAt(sealed, 0));
    }

    /** The same of an entry as the hub has it. */
    public @Nullable Payload openEntry(byte[] entry) {
        return openAt(entry, Entry.PAYLOAD_AT);
    }

    private @Nullable Payload openAt(byte[] from, int at) {
        byte[] text = SEALERS.get().open(token, from, at);
        return text == null ? null : Payload.read(text);
    }
}
