package org.multaqa.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-512, and what HKDF (RFC 5869) expands from a key by a label: at most 64 bytes. */
final class Derivation {
    private static final String NAME = "HmacSHA512";

    /** Finding an implementation takes longer than the hash. */
    private static final ThreadLocal<Mac> MACS = ThreadLocal.withInitial(Derivation::mac);

    private static final SecretKeySpec NO_KEY = new SecretKeySpec(new byte[1], NAME);

    private Derivation() {}

    private static Mac mac() {
        try {
            return Mac.getInstance(NAME);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + NAME, e);
        }
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        Mac mac = MACS.get();
        try {
            mac.init(new SecretKeySpec(key, NAME));
            for (byte[] part : parts) {
                mac.update(part);
            }
            byte[] hash = mac.doFinal();
            // the thread lives on; what was made of the key shall not
            mac.init(NO_KEY);
            return hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key was refused", e);
        }
    }

    static byte[] expand(byte[] key, String label, int bytes, byte[]... context) {
        byte[][] parts = Arrays.copyOf(context, context.length + 2);
        System.arraycopy(context, 0, parts, 1, context.length);
        parts[0] = label.getBytes(StandardCharsets.US_ASCII);
        parts[parts.length - 1] = new byte[] {1};
        byte[] block = hmac(key, parts);
        byte[] expanded = Arrays.copyOf(block, bytes);
        Arrays.fill(block, (byte) 0);
        return expanded;
    }
}
