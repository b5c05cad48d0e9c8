package org.multaqa.demo;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** Seals as the page of referrals does, where no browser is at hand. */
final class SealedForDemo {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEP = 1_024;
    private static final int COORDINATE = 32;
    private static final int NONCE = 12;

    private final UUID referral;
    private final byte[] key = random(COORDINATE);

    SealedForDemo(UUID referral) {
        this.referral = referral;
    }

    /** The public half of a key that nobody keeps. */
    static byte[] publicKey() {
        return point((ECPublicKey) pair().getPublic());
    }

    /** What is told, filled up with spaces to full kilobytes. */
    String content(Map<String, String> told) {
        byte[] said = JSON.writeValueAsBytes(told);
        byte[] padded = Arrays.copyOf(said, Math.ceilDiv(said.length + 1, STEP) * STEP);
        Arrays.fill(padded, said.length, padded.length, (byte) ' ');
        byte[] nonce = random(NONCE);
        return text(nonce, sealed(aes(key), nonce, "multaqa-referral-1|" + referral, padded));
    }

    /** The key of it for a device. */
    String wrap(UUID device, byte[] publicKey) {
        try {
            KeyPair once = pair();
            ECPublicKey own = (ECPublicKey) once.getPublic();
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(once.getPrivate());
            agreement.doPhase(read(publicKey, own), true);
            String info = "multaqa-referral-key-1|" + referral + "|" + device;
            SecretKey wrapping =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveKey(
                                    "AES",
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(agreement.generateSecret())
                                            .addSalt(new byte[COORDINATE])
                                            .thenExpand(
                                                    info.getBytes(StandardCharsets.US_ASCII),
                                                    COORDINATE));
            byte[] nonce = random(NONCE);
            return device + ":" + text(point(own), nonce, sealed(wrapping, nonce, "", key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can seal so", e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    private static ECPublicKey read(byte[] point, ECPublicKey like)
            throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, point, 1, COORDINATE);
        BigInteger y = new BigInteger(1, point, 1 + COORDINATE, COORDINATE);
        return (ECPublicKey)
                KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), like.getParams()));
    }

    private static byte[] point(ECPublicKey key) {
        return ByteBuffer.allocate(1 + 2 * COORDINATE)
                .put((byte) 4)
                .put(coordinate(key.getW().getAffineX()))
                .put(coordinate(key.getW().getAffineY()))
                .array();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, whole, COORDINATE - length, length);
        return whole;
    }

    private static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] sealed(SecretKey key, byte[] nonce, String bound, byte[] plain) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can seal so", e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(p -> p.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }
}
