package org.multaqa.keyholder;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.sodium.SigningKey;

/**
 * TLS by a holder's own key: the certificate only carries it, since nobody vouches for it but the
 * invitation. The JDK makes no certificates, so the few fields of the simplest one (X.509 version
 * 1, RFC 5280; Ed25519 by RFC 8410) are written here.
 */
final class IdentityCertificate {
    /** All that stands before the 32 bytes of a public key for Ed25519. */
    private static final byte[] PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE =
            HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final byte[] ED25519 = HexFormat.of().parseHex("300506032b6570");
    private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int TEXT = 0x0c;
    private static final int TIME = 0x18;

    private IdentityCertificate() {}

    /** The one way of signing that an own key knows; browsers ask for others. */
    static final String SCHEME = "ed25519";

    /**
     * What a server speaks TLS with.
     *
     * @param web what it shows to those who ask for another way of signing than its own
     */
    static SSLContext server(SigningKey identity, @Nullable WebCertificate web) {
        char[] nobody = new char[0];
        byte[] seed = identity.seed();
        byte[] encoded = Hashes.join(PRIVATE, seed);
        try {
            PrivateKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, nobody);
            keys.setKeyEntry("holder", key, nobody, new Certificate[] {certificate(identity)});
            if (web != null) {
                web.addTo(keys);
            }
            KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(keys, nobody);
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(managers.getKeyManagers(), new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK 25 speaks TLS 1.3 with Ed25519", e);
        } finally {
            Arrays.fill(seed, (byte) 0);
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /** What a client trusts: a server that has this key, whatever its certificate is called. */
    static SSLContext client(byte[] identity) {
        byte[] due = publicKey(identity);
        return PinnedContext.of(
                PinnedKey.context(key -> MessageDigest.isEqual(key.getEncoded(), due)));
    }

    private static byte[] publicKey(byte[] identity) {
        return Hashes.join(PUBLIC, identity);
    }

    static Certificate certificate(SigningKey identity) throws GeneralSecurityException {
        byte[] commonName = part(TEXT, "multaqa key holder".getBytes(StandardCharsets.US_ASCII));
        byte[] name = part(SEQUENCE, part(SET, part(SEQUENCE, COMMON_NAME, commonName)));
        byte[] always =
                part(
                        SEQUENCE,
                        part(TIME, "20200101000000Z".getBytes(StandardCharsets.US_ASCII)),
                        part(TIME, "99991231235959Z".getBytes(StandardCharsets.US_ASCII)));
        byte[] said =
                part(
                        SEQUENCE,
                        part(INTEGER, new byte[] {1}),
                        ED25519,
                        name,
                        always,
                        name,
                        publicKey(identity.publicKey()));
        byte[] signature = Hashes.join(new byte[] {0}, identity.sign(said));
        byte[] all = part(SEQUENCE, said, ED25519, part(BITS, signature));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(all));
    }

    /** A value of DER: what it is, how long, and what stands in it. */
    private static byte[] part(int kind, byte[]... inside) {
        int length = Arrays.stream(inside).mapToInt(some -> some.length).sum();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(kind);
        if (length >= 0x100) {
            bytes.write(0x82);
            bytes.write(length >> 8);
        } else if (length >= 0x80) {
            bytes.write(0x81);
        }
        bytes.write(length);
        Arrays.stream(inside).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
