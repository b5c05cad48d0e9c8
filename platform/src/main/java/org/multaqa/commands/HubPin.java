package org.multaqa.commands;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a hub that has one of the keys that were handed over by hand, and no other: neither who
 * can have certificates issued nor who can turn names elsewhere reads along. A pin is {@code
 * sha256/} and the Base64 of the SHA-256 of the public key; several may stand while a hub changes
 * its key.
 */
final class HubPin extends X509ExtendedTrustManager {
    private static final String KIND = "sha256/";

    private final Set<String> pins;

    private HubPin(Set<String> pins) {
        this.pins = pins;
    }

    /** The pins of a text, one a line; empty where one is none. */
    static Set<String> read(String text) {
        List<String> lines = text.lines().map(line -> line.replaceAll("\\p{Cf}|\\s", "")).toList();
        Set<String> pins = new java.util.LinkedHashSet<>(lines);
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
    static SSLContext context(Set<String> pins) {
        return context(new HubPin(pins));
    }

    static SSLContext context(X509ExtendedTrustManager trusting) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {trusting}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK speaks TLS 1.3", e);
        }
    }

    /** Nothing older than TLS 1.3. */
    static SSLParameters parameters() {
        return new SSLParameters(null, new String[] {"TLSv1.3"});
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0 || !pins.contains(of(chain[0].getPublicKey()))) {
            throw new CertificateException("the hub has another key than was handed over");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind)
            throws CertificateException {
        throw new CertificateException("members show no certificate");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
