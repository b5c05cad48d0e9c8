package org.multaqa.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-512, and what HKDF (RFC 5869) expands from a key by a label: at most 64 bytes. */
final class Derivation {
    private static final String NAME = "HmacSHA512";

    private Derivation() {}

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key, NAME));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + NAME, e);
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
