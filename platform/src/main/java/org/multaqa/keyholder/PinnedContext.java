package org.multaqa.keyholder;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * A client's TLS that asks for nothing but a signature by the holder's own kind of key, so that a
 * holder which has a certificate for browsers too shows the pinned key. The JDK's HTTP client takes
 * parameters, but passes on all of them except this one; so engines are made with it.
 */
final class PinnedContext extends SSLContextSpi {
    private final SSLContext pinned;

    private PinnedContext(SSLContext pinned) {
        this.pinned = pinned;
    }

    /** The same context, with engines that ask so. */
    static SSLContext of(SSLContext pinned) {
        return new SSLContext(
                new PinnedContext(pinned), pinned.getProvider(), pinned.getProtocol()) {};
    }

    private static SSLEngine asking(SSLEngine engine) {
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setSignatureSchemes(new String[] {IdentityCertificate.SCHEME});
        engine.setSSLParameters(parameters);
        return engine;
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return asking(pinned.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return asking(pinned.createSSLEngine(host, port));
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
            throws KeyManagementException {
        throw new KeyManagementException("it is made ready");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return pinned.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return pinned.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return pinned.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return pinned.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
        return pinned.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
        return pinned.getSupportedSSLParameters();
    }
}
