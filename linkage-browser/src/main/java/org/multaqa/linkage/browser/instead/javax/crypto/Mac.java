package org.multaqa.linkage.browser.instead.javax.crypto;

import java.security.NoSuchAlgorithmException;
import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.SodiumFunctions;
import org.multaqa.linkage.browser.instead.java.security.Key;

/** HMAC-SHA-512 of libsodium. */
public final class Mac {
    private static final int BYTES = 64;

    private final SodiumFunctions sodium = Sodium.functions();
    private int state;

    private Mac() {}

    /** HMAC-SHA-512, and nothing else. */
    public static Mac getInstance(String name) throws NoSuchAlgorithmException {
        if (!name.equals("HmacSHA512")) {
            throw new NoSuchAlgorithmException();
        }
        return new Mac();
    }

    /** Begins with a key. */
    public void init(Key key) {
        byte[] bytes = key.getEncoded();
        state = sodium.allocate(sodium.hmacStateBytes());
        int at = copy(bytes);
        sodium.hmacBegin(state, at, bytes.length);
        discard(at, bytes.length);
    }

    /** Goes on. */
    public void update(byte[] bytes) {
        int at = copy(bytes);
        sodium.hmacGoOn(state, at, bytes.length, 0);
        discard(at, bytes.length);
    }

    /** The authenticator of all that was said. */
    public byte[] doFinal() {
        byte[] code = new byte[BYTES];
        int to = sodium.allocate(BYTES);
        sodium.hmacEnd(state, to);
        Sodium.read(to, code, 0, BYTES);
        discard(to, BYTES);
        discard(state, sodium.hmacStateBytes());
        return code;
    }

    private int copy(byte[] bytes) {
        int at = sodium.allocate(Math.max(1, bytes.length));
        Sodium.write(bytes, 0, at, bytes.length);
        return at;
    }

    private void discard(int at, int bytes) {
        Sodium.fill(at, bytes, (byte) 0);
        sodium.free(at);
    }
}
