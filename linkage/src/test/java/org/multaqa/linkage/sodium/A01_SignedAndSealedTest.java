package org.multaqa.linkage.sodium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Signatures, letters and passphrases")
class A01_SignedAndSealedTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    @DisplayName("A signature is that of RFC 8032 (test 2), and fits its message and key alone")
    void signature() {
        byte[] seed =
                HEX.parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        try (SigningKey key = SigningKey.taking(seed)) {
            assertThat(seed).as("the array is wiped").containsOnly(0);
            assertThat(HEX.formatHex(key.publicKey()))
                    .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
            byte[] signature = key.sign(new byte[] {0x72});
            assertThat(HEX.formatHex(signature))
                    .isEqualTo(
                            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
            byte[] publicKey = key.publicKey();
            assertThat(SigningKey.verify(publicKey, new byte[] {0x72}, signature)).isTrue();
            assertThat(SigningKey.verify(publicKey, new byte[] {0x73}, signature)).isFalse();
            signature[63] ^= 1;
            assertThat(SigningKey.verify(publicKey, new byte[] {0x72}, signature)).isFalse();
            assertThat(SigningKey.verify(new byte[32], new byte[] {0x72}, signature)).isFalse();
            assertThat(SigningKey.verify(publicKey, new byte[0], new byte[63])).isFalse();
            assertThat(key.seed()).hasSize(32);
        }
        assertThatThrownBy(() -> SigningKey.taking(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A letter is opened by its receiver only, and only as it was written")
    void letter() {
        KeyPair receiver = KeyPair.fresh();
        try (Secret letter = Secret.randomScalar()) {
            byte[] sealed = SealedBox.seal(letter, receiver.publicKey());
            assertThat(sealed).hasSize(32 + SealedBox.MORE_BYTES);
            try (Secret opened = SealedBox.open(sealed, receiver).orElseThrow()) {
                assertThat(opened.sameAs(letter)).isTrue();
            }
            assertThat(SealedBox.open(sealed, KeyPair.fresh())).isEmpty();
            assertThat(SealedBox.open(new byte[SealedBox.MORE_BYTES], receiver)).isEmpty();
            sealed[40] ^= 1;
            assertThat(SealedBox.open(sealed, receiver)).isEmpty();
        }
    }

    @Test
    @DisplayName("A passphrase gives one key with one salt and cost, another with any other")
    void passphrase() {
        byte[] words = "سبع نوارس".getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[PassphraseKey.SALT_BYTES];
        try (Secret key = PassphraseKey.of(words, salt, 1, 8);
                Secret same = PassphraseKey.of(words, salt, 1, 8);
                Secret dearer = PassphraseKey.of(words, salt, 2, 8);
                Secret larger = PassphraseKey.of(words, salt, 1, 16)) {
            assertThat(key.sameAs(same)).isTrue();
            assertThat(key.sameAs(dearer)).isFalse();
            assertThat(key.sameAs(larger)).isFalse();
            salt[0] = 1;
            try (Secret salted = PassphraseKey.of(words, salt, 1, 8)) {
                assertThat(key.sameAs(salted)).isFalse();
            }
        }
        assertThatThrownBy(() -> PassphraseKey.of(words, new byte[8], 1, 8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PassphraseKey.of(words, salt, 0, 8))
                .isInstanceOf(IllegalStateException.class);
    }
}
