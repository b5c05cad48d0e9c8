package org.multaqa.commands;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.multaqa.keyholder.PinnedKey;

/**
 * By what a hub is known: one of the keys that were handed over by hand, and no other, so that
 * neither who can have certificates issued nor who can turn names elsewhere reads along. A pin is
 * {@code sha256/} and the Base64 of the SHA-256 of the public key; several may stand while a hub
 * changes its key.
 */
final class HubPin {
    private static final String KIND = "sha256/";

    private HubPin() {}

    /** The pins of a text, one a line; empty where one is none. */
    static Set<String> read(String text) {
        List<String> lines = text.lines().map(line -> line.replaceAll("\\p{Cf}|\\s", "")).toList();
        Set<String> pins = new LinkedHashSet<>(lines);
        pins.remove("");
        boolean known = pins.stream().allMatch(pin -> pin.matches("sha256/[A-Za-z0-9+/]{43}="));
        return known ? pins : Set.of();
    }

    /** The pin of a key. */
    static String of(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return KIND + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What speaks TLS with hubs of these pins alone. */
    static SSLContext only(Set<String> pins) {
        return PinnedKey.context(key -> pins.contains(of(key)));
    }

    /** Nothing older than TLS 1.3. */
    static SSLParameters parameters() {
        return new SSLParameters(null, new String[] {"TLSv1.3"});
    }
}
