package org.multaqa.linkage.encode;

import java.util.Arrays;
import org.multaqa.linkage.sodium.Secret;

/** A charity's own secret: it deletes the charity's entries and opens what the charity keeps. */
public final class CharitySecret implements AutoCloseable {
    private static final String TITLE = "multaqa charity secret 1";
    private final Secret secret;

    private CharitySecret(Secret secret) {
        this.secret = secret;
    }

    /** Made once, by the charity. */
    public static CharitySecret fresh() {
        return new CharitySecret(Secret.randomScalar());
    }

    /** Reads a file; refuses another thing, and one that was mistyped, by {@link KeyFault}. */
    public static CharitySecret read(String text) {
        return new CharitySecret(SecretText.read(TITLE, text));
    }

    /** As it stands in a file that only the charity may read. */
    public String written() {
        return SecretText.write(TITLE, secret);
    }

    /** Its 32 bytes, for a page that makes of them a key which no script can read; wipe them. */
    public byte[] copy() {
        return secret.copy();
    }

    /** What deletes the entry with this id, and no other. */
    public byte[] deletionSecret(byte[] id) {
        return expand("multaqa deletion 1", id);
    }

    /**
     * What stands for a pair of records in what the charity remembers; it tells nothing of them.
     */
    public byte[] pair(Hints own, Hints other) {
        return expand("multaqa pair 1", own.bytes(), other.bytes());
    }

    /** What seals the charity's keepsakes. */
    byte[] keepsakeKey() {
        return expand("multaqa keepsakes 1");
    }

    byte[] expand(String label, byte[]... context) {
        byte[] key = secret.copy();
        try {
            return Derivation.expand(key, label, SecretText.BYTES, context);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public void close() {
        secret.close();
    }
}
