package org.multaqa.linkage.browser.instead.java.security;

import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.SodiumFunctions;

/** SHA-256 and SHA-512 of libsodium, over what was said until then. */
public final class MessageDigest {
    private final boolean wide;
    private byte[] said = new byte[512];
    private int length;

    private MessageDigest(boolean wide) {
        this.wide = wide;
    }

    /** SHA-256 or SHA-512. */
    public static MessageDigest getInstance(String name) throws NoSuchAlgorithmException {
        return switch (name) {
            case "SHA-256" -> new MessageDigest(false);
            case "SHA-512" -> new MessageDigest(true);
            default -> throw new NoSuchAlgorithmException();
        };
    }

    /** Whether both are the same, compared in a time that tells nothing. */
    public static boolean isEqual(byte[] one, byte[] other) {
        int differing = one.length ^ other.length;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            differing |= one[i] ^ other[i];
        }
        return differing == 0;
    }

    /** Goes on. */
    public void update(byte[] bytes) {
        makeRoom(bytes.length);
        System.arraycopy(bytes, 0, said, length, bytes.length);
        length += bytes.length;
    }

    /** Goes on by one byte. */
    public void update(byte one) {
        makeRoom(1);
        said[length++] = one;
    }

    private void makeRoom(int more) {
        if (length + more > said.length) {
            byte[] longer = Arrays.copyOf(said, Math.max(2 * said.length, length + more));
            Arrays.fill(said, (byte) 0);
            said = longer;
        }
    }

    /** The hash of these bytes after what was said before. */
    public byte[] digest(byte[] bytes) {
        update(bytes);
        return digest();
    }

    /** The hash; another may be begun afterwards. */
    public byte[] digest() {
        SodiumFunctions sodium = Sodium.functions();
        byte[] hash = new byte[wide ? 64 : 32];
        int to = sodium.allocate(hash.length + length);
        int text = to + hash.length;
        Sodium.write(said, 0, text, length);
        if (wide) {
            sodium.sha512(to, text, length, 0);
        } else {
            sodium.sha256(to, text, length, 0);
        }
        Sodium.read(to, hash, 0, hash.length);
        Sodium.fill(to, hash.length + length, (byte) 0);
        sodium.free(to);
        Arrays.fill(said, 0, length, (byte) 0);
        length = 0;
        return hash;
    }
}
