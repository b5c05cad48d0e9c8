package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.linkage.sodium.Secret;

/** RFC 9497, appendix A.1: one holder, the whole key, known blinds. */
@DisplayName("With the blinds of RFC 9497 everything on the wire is as the RFC prints it")
class A01_VectorsOfTheRfcTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String BLIND =
            "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706";
    private static final String SECOND_BLIND =
            "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";
    private static final String TRUSTED_KEY =
            "5ebcea5ee37023ccb9fc2d2019f9d7737be85591ae8652ffa9ef0f4d37063b0e";
    static final String PROVED_KEY =
            "e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909";
    static final List<byte[]> INPUTS =
            List.of(hex("00"), hex("5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"));
    static final List<String> PROVED_OUTPUTS =
            List.of(
                    "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d"
                            + "a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c",
                    "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60"
                            + "356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6");

    @Test
    @DisplayName("A key is derived from a seed and a name, in each mode another")
    void derivesKeys() {
        assertThat(derived(Mode.OPRF)).isEqualTo(TRUSTED_KEY);
        assertThat(derived(Mode.VOPRF)).isEqualTo(PROVED_KEY);
        try (Secret key = secret(PROVED_KEY)) {
            assertThat(HEX.formatHex(Points.publicKey(key.memory())))
                    .isEqualTo("c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c,"
                + " 7ec6578ae5120958eb2db1745758ff379e77cb64fe77b0b2d8cc917ea0869c7e,"
                + " 527759c3d9366f277d8c6020418d96bb393ba2afb20ff90df23fb7708264e2f3"
                + "ab9135e3bd69955851de4b1f9fe8a0973396719b7912ba9ee8aa7d0b5e24bcf6",
        "1, da27ef466870f5f15296299850aa088629945a17d1f5b7f5ff043f76b3c06418,"
                + " b4cbf5a4f1eeda5a63ce7b77c7d23f461db3fcab0dd28e4e17cecb5c90d02c25,"
                + " f4a74c9c592497375e796aa837e907b1a045d34306a749db9f34221f7e750cb4"
                + "f2a6413a6bf6fa5e19ba6348eb673934a722a7ede2e7621306d18951e7cf2c73"
    })
    @DisplayName("On trust: the input is hidden, multiplied, unhidden and hashed")
    void trusted(int input, String blinded, String evaluated, String output) {
        try (Secret key = secret(TRUSTED_KEY);
                Blinding blinding =
                        Blinding.with(Mode.OPRF, List.of(INPUTS.get(input)), secret(BLIND))) {
            assertThat(HEX.formatHex(blinding.elements().bytes())).isEqualTo(blinded);
            Elements answers = KeyShare.multiply(blinding.elements(), key);
            assertThat(HEX.formatHex(answers.bytes())).isEqualTo(evaluated);
            assertThat(HEX.formatHex(blinding.finish(answers).getFirst())).isEqualTo(output);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945,"
                + " aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e,"
                + " ddef93772692e535d1a53903db24367355cc2cc78de93b3be5a8ffcc6985dd06"
                + "6d4346421d17bf5117a2a1ff0fcb2a759f58a539dfbe857a40bce4cf49ec600d",
        "1, cc0b2a350101881d8a4cba4c80241d74fb7dcbfde4a61fde2f91443c2bf9ef0c,"
                + " 60a59a57208d48aca71e9e850d22674b611f752bed48b36f7a91b372bd7ad468,"
                + " 401a0da6264f8cf45bb2f5264bc31e109155600babb3cd4e5af7d181a2c9dc0a"
                + "67154fabf031fd936051dec80b0b6ae29c9503493dde7393b722eafdf5a50b02"
    })
    @DisplayName("Proved: with the RFC's nonce the proof is the RFC's too")
    void proved(int input, String blinded, String evaluated, String proof) {
        assertProved(
                List.of(INPUTS.get(input)),
                BLIND,
                blinded,
                evaluated,
                SECOND_BLIND,
                proof,
                List.of(PROVED_OUTPUTS.get(input)));
    }

    @Test
    @DisplayName("Proved, a batch of two: one proof of 64 bytes for both")
    void provedTogether() {
        assertProved(
                INPUTS,
                BLIND + SECOND_BLIND,
                "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945"
                        + "90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654",
                "aa8fa048764d5623868679402ff6108d2521884fa138cd7f9c7669a9a014267e"
                        + "cc5ac221950a49ceaa73c8db41b82c20372a4c8d63e5dded2db920b7eee36a2a",
                "419c4f4f5052c53c45f3da494d2b67b220d02118e0857cdbcf037f9ea84bbe0c",
                "cc203910175d786927eeb44ea847328047892ddf8590e723c37205cb74600b0a"
                        + "5ab5337c8eb4ceae0494c2cf89529dcf94572ed267473d567aeed6ab873dee08",
                PROVED_OUTPUTS);
    }

    private static void assertProved(
            List<byte[]> inputs,
            String blinds,
            String blinded,
            String evaluated,
            String nonce,
            String proof,
            List<String> outputs) {
        try (Secret key = secret(PROVED_KEY);
                Secret drawn = secret(nonce);
                Blinding blinding = Blinding.with(Mode.VOPRF, inputs, secret(blinds))) {
            Elements asked = blinding.elements();
            assertThat(HEX.formatHex(asked.bytes())).isEqualTo(blinded);
            Elements answers = KeyShare.multiply(asked, key);
            assertThat(HEX.formatHex(answers.bytes())).isEqualTo(evaluated);
            byte[] publicKey = Points.publicKey(key.memory());
            Proof made = Proof.of(Suite.VOPRF, key, publicKey, asked, answers, drawn);
            assertThat(HEX.formatHex(made.bytes())).isEqualTo(proof);
            assertThat(made.holds(Suite.VOPRF, publicKey, asked, answers)).isTrue();
            assertThat(blinding.finish(answers).stream().map(HEX::formatHex))
                    .containsExactlyElementsOf(outputs);
        }
    }

    private static String derived(Mode mode) {
        Suite suite = Suite.of(mode);
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) 0xa3);
        byte[] name = Suite.ascii("test key");
        try (Secret key = Secret.ofSize(32)) {
            suite.hashToScalar(
                    key.memory(),
                    suite.label("DeriveKeyPair"),
                    seed,
                    Suite.twoBytes(name.length),
                    name,
                    new byte[1]);
            return HEX.formatHex(key.memory().toArray(ValueLayout.JAVA_BYTE));
        }
    }

    static Secret secret(String digits) {
        return Secret.taking(hex(digits));
    }

    private static byte[] hex(String digits) {
        return HEX.parseHex(digits);
    }
}
