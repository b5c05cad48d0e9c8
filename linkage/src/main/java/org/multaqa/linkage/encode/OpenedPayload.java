package org.multaqa.linkage.encode;

import java.util.Arrays;

/**
 * What only they know who have opened the same payload, and so hold a record that shares a key with
 * the one it belongs to: a key made of all its bytes. The hub has seen them sealed only.
 */
public final class OpenedPayload implements AutoCloseable {
    private static final int BYTES = 32;
    private final byte[] key;

    private OpenedPayload(byte[] key) {
        this.key = key;
    }

    /** Of a payload that was opened. */
    public static OpenedPayload of(Payload payload) {
        byte[] text = payload.text();
        byte[] key = Derivation.expand(text, "multaqa opened payload 1", BYTES);
        Arrays.fill(text, (byte) 0);
        return new OpenedPayload(key);
    }

    /** From {@link #bytes}. */
    public static OpenedPayload of(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        return new OpenedPayload(key.clone());
    }

    /** For a file that is sealed. */
    public byte[] bytes() {
        return key.clone();
    }

    /** Proves about some bytes that whoever speaks has opened the payload. */
    public byte[] proof(String label, byte[]... about) {
        return Derivation.expand(key, label, BYTES, about);
    }

    /** A key that hangs on the payload and on a secret that two parties share. */
    public byte[] with(byte[] shared, String label, byte[]... about) {
        byte[] mixed = Derivation.hmac(key, shared);
        byte[] made = Derivation.expand(mixed, label, BYTES, about);
        Arrays.fill(mixed, (byte) 0);
        return made;
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}
