package org.multaqa.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.multaqa.linkage.sodium.KeyPair;
import tools.jackson.databind.json.JsonMapper;

/** Seals as the page of referrals does, where no browser is at hand. */
final class SealedForDemo {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEP = 1_024;

    private SealedForDemo() {}

    /** The public half of a key that nobody keeps. */
    static String publicKey() {
        return text(KeyPair.fresh().publicKey());
    }

    static String seal(UUID id, Map<String, String> fields, List<String> devices) {
        byte[] said = JSON.writeValueAsBytes(fields);
        int length = Math.ceilDiv(said.length + Integer.BYTES, STEP) * STEP;
        byte[] padded = ByteBuffer.allocate(length).putInt(said.length).put(said).array();
        byte[] about = ("multaqa referral 1 " + id).getBytes(StandardCharsets.UTF_8);
        byte[] key = random(32);
        byte[] iv = random(12);
        try {
            List<Map<String, String>> shares = new ArrayList<>();
            for (String device : devices) {
                shares.add(share(device, key, about));
            }
            byte[] sealed = encrypt(new SecretKeySpec(key, "AES"), iv, about, padded);
            return JSON.writeValueAsString(
                    Map.of("v", 1, "iv", text(iv), "text", text(sealed), "keys", shares));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK can seal so", e);
        }
    }

    private static Map<String, String> share(String device, byte[] key, byte[] about)
            throws GeneralSecurityException {
        KeyPair pair = KeyPair.fresh();
        byte[] to = Base64.getUrlDecoder().decode(device);
        byte[] salt = ByteBuffer.allocate(2 * to.length).put(pair.publicKey()).put(to).array();
        SecretKey wrapping =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addIKM(pair.shared(to))
                                        .addSalt(salt)
                                        .thenExpand(
                                                "multaqa referral key 1"
                                                        .getBytes(StandardCharsets.US_ASCII),
                                                32));
        byte[] iv = random(12);
        return Map.of(
                "to",
                device,
                "from",
                text(pair.publicKey()),
                "iv",
                text(iv),
                "key",
                text(encrypt(wrapping, iv, about, key)));
    }

    private static byte[] encrypt(SecretKey key, byte[] iv, byte[] about, byte[] plain)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
        cipher.updateAAD(about);
        return cipher.doFinal(plain);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
