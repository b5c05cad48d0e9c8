package org.multaqa.keyholder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import org.multaqa.database.Refusal;

/**
 * A certificate of an authority that browsers trust, which a holder shows to them alone: they know
 * no pinned keys. Programs ask for the holder's own key by the one way of signing that it knows.
 * What a page is answered is signed with the holder's own key all the same.
 *
 * @param chain a file in PEM, the holder's own certificate first
 * @param key its private key, PKCS #8 in PEM
 */
public record WebCertificate(Path chain, Path key) {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    /** Adds it to the keys of a server; refuses what is no certificate with its key. */
    void addTo(KeyStore keys) {
        try (InputStream in = Files.newInputStream(chain)) {
            Collection<? extends Certificate> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            Certificate[] certificates = all.toArray(Certificate[]::new);
            String algorithm = certificates[0].getPublicKey().getAlgorithm();
            keys.setKeyEntry("web", read(algorithm), new char[0], certificates);
        } catch (GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new Refusal(
                    "keyholder.certificate-unreadable",
                    "chain",
                    chain.toString(),
                    "key",
                    key.toString());
        }
    }

    private PrivateKey read(String algorithm) throws GeneralSecurityException, IOException {
        String text = Files.readString(key);
        String inside = text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END));
        byte[] encoded = Base64.getMimeDecoder().decode(inside);
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }
}
