package org.multaqa.linkage.browser.instead.javax.crypto.spec;

import org.multaqa.linkage.browser.instead.java.security.Key;

/** A key as its bytes. */
public final class SecretKeySpec implements Key {
    private final byte[] bytes;

    /** A key for an algorithm. */
    public SecretKeySpec(byte[] bytes, String algorithm) {
        this.bytes = bytes;
    }

    @Override
    public byte[] getEncoded() {
        return bytes;
    }
}
