package org.multaqa.keyholder;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts a server that has one known key and nobody else; the handshake shows that it has it. Names
 * and authorities play no part, so this is the extended kind, which the JDK does not add its own
 * check of host names to.
 */
final class PinnedKey extends X509ExtendedTrustManager {
    private final byte[] publicKey;

    PinnedKey(byte[] publicKey) {
        this.publicKey = publicKey.clone();
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0
                || !MessageDigest.isEqual(chain[0].getPublicKey().getEncoded(), publicKey)) {
            throw new CertificateException("the server has another key than the invitation says");
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
        throw new CertificateException("clients sign their requests instead");
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
