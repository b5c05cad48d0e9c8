package org.multaqa.linkage.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyHolder;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;

/**
 * The vectors are those of RFC 9497, appendix A.1.2 (VOPRF, batch of two). Its key is shared out
 * here: the holders are on a line through it.
 */
@Tag("browser")
@DisplayName("A page asks the holders as the program does")
class A03_ObliviousFunctionTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final String KEY =
            "e6f73f344b79b379f1a0dd37e07ff62e38d9f71345ce62ae3a9bc60b04ccd909";
    private static final String PUBLIC_KEY =
            "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";
    private static final String BLINDS =
            "64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706"
                    + "222a5e897cf59db8145db8d16e597e8facb80ae7d4e26d9881aa6f61d645fc0e";
    private static final String BLINDED =
            "863f330cc1a1259ed5a5998a23acfd37fb4351a793a5b3c090b642ddc439b945"
                    + "90a0145ea9da29254c3a56be4fe185465ebb3bf2a1801f7124bbbadac751e654";
    private static final List<String> INPUTS = List.of("\0", "Z".repeat(17));
    private static final List<String> OUTPUTS =
            List.of(
                    "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d"
                            + "a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c",
                    "8a9a2f3c7f085b65933594309041fc1898d42d0858e59f90814ae90571a6df60"
                            + "356f4610bf816f27afdd84f47719e480906d27ecd994985890e5f539e7ea74b6");

    private final MembersSecret members = MembersSecret.fresh();

    @AfterEach
    void trueChance() {
        EncoderPage.ask("trueChance", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 3"})
    @DisplayName("With the RFC's blinds and any two shares of its key everything is as it prints")
    void vectors(int one, int other) {
        List<KeyShare> shares = sharesOfTheRfc();
        EncoderPage.ask("chance", Map.of("drawn", BLINDS));
        String blinded = EncoderPage.ask("blind", Map.of("keys", INPUTS));
        assertThat(blinded).isEqualTo(BLINDED);
        List<String> tokens =
                tokens(group(shares), blinded, shares.get(one - 1), shares.get(other - 1));
        List<String> due =
                OUTPUTS.stream().map(HEX::parseHex).map(o -> hex(members.token(o).bytes())).toList();
        assertThat(tokens).isEqualTo(due);
    }

    @Test
    @DisplayName("With true chance a page and the program come to one token for each key")
    void sameTokens() {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        GroupKey group = holders.getFirst().group();
        List<KeyShare> shares = holders.stream().map(Ceremony.Outcome::share).toList();
        List<String> keys = List.of("NUMBER|01234567890", "GIVEN_FATHER|احمد+محمد", "");
        List<byte[]> inputs = keys.stream().map(k -> k.getBytes(StandardCharsets.UTF_8)).toList();
        List<String> due =
                new ObliviousFunction(group, shares)
                        .evaluate(inputs).stream().map(o -> hex(members.token(o).bytes())).toList();
        String blinded = EncoderPage.ask("blind", Map.of("keys", keys));
        assertThat(tokens(group, blinded, shares.get(0), shares.get(2))).isEqualTo(due);
        String again = EncoderPage.ask("blind", Map.of("keys", keys));
        assertThat(again).isNotEqualTo(blinded);
    }

    @Test
    @DisplayName("A holder that answers with another key is named, and no token comes out")
    void liar() {
        List<KeyShare> shares = sharesOfTheRfc();
        KeyShare foreign = Rehearsal.newKey(1).get(1).share();
        String blinded = EncoderPage.ask("blind", Map.of("keys", INPUTS));
        EncoderPage.Refused refused =
                catchThrowableOfType(
                        EncoderPage.Refused.class,
                        () -> tokens(group(shares), blinded, shares.get(0), foreign));
        assertThat(refused.said).containsEntry("kind", "lying-holder").containsEntry("holder", 2);
    }

    @Test
    @DisplayName("What is no element, or one written in a second way, is refused")
    void noElement() {
        List<KeyShare> shares = sharesOfTheRfc();
        String blinded = EncoderPage.ask("blind", Map.of("keys", INPUTS));
        Map<String, Object> good = answer(shares.get(0), blinded);
        Map<String, Object> right = answer(shares.get(1), blinded);
        byte[] twice = HEX.parseHex((String) right.get("elements"));
        twice[31] |= (byte) 0x80;
        List<String> bads =
                List.of("00".repeat(64), "ff".repeat(64), "00".repeat(63), hex(twice));
        for (String bad : bads) {
            Map<String, Object> broken =
                    Map.of("holder", 2, "elements", bad, "proof", right.get("proof"));
            EncoderPage.Refused refused =
                    catchThrowableOfType(
                            EncoderPage.Refused.class,
                            () -> tokens(group(shares).written(), good, broken));
            assertThat(refused.said.get("kind")).isIn("lying-holder", "element-refused");
        }
    }

    @Test
    @DisplayName("A members' secret that was mistyped is known at once")
    void mistyped() {
        List<KeyShare> shares = sharesOfTheRfc();
        String blinded = EncoderPage.ask("blind", Map.of("keys", INPUTS));
        Map<String, Object> one = answer(shares.get(0), blinded);
        Map<String, Object> other = answer(shares.get(1), blinded);
        String written = members.written().replaceFirst("check .", "check x");
        EncoderPage.Refused refused =
                catchThrowableOfType(
                        EncoderPage.Refused.class,
                        () ->
                                EncoderPage.ask(
                                        "tokens",
                                        Map.of(
                                                "groupKey", group(shares).written(),
                                                "members", written,
                                                "first", one,
                                                "second", other)));
        assertThat(refused.said).containsEntry("kind", "wrong-key");
    }

    private List<String> tokens(GroupKey group, String blinded, KeyHolder one, KeyHolder other) {
        return tokens(group.written(), answer(one, blinded), answer(other, blinded));
    }

    private List<String> tokens(String group, Map<String, Object> one, Map<String, Object> other) {
        return EncoderPage.ask(
                "tokens",
                Map.of("groupKey", group, "members", members.written(), "first", one, "second", other));
    }

    private static Map<String, Object> answer(KeyHolder holder, String blinded) {
        Evaluation said = holder.evaluate(Elements.read(HEX.parseHex(blinded)));
        return Map.of(
                "holder", holder.number(),
                "elements", hex(said.elements().bytes()),
                "proof", hex(said.proof().bytes()));
    }

    /** The points 1, 2 and 3 of a line through the RFC's key. */
    private static List<KeyShare> sharesOfTheRfc() {
        BigInteger key = new BigInteger(1, reversed(HEX.parseHex(KEY)));
        List<KeyShare> shares = new ArrayList<>();
        for (int number = 1; number <= GroupKey.HOLDERS; number++) {
            BigInteger point = key.add(BigInteger.valueOf(7_919L * number)).mod(ORDER);
            byte[] scalar = new byte[32];
            byte[] digits = reversed(point.toByteArray());
            System.arraycopy(digits, 0, scalar, 0, Math.min(digits.length, scalar.length));
            shares.add(
                    KeyShare.read(
                            "multaqa key share 1\nnumber "
                                    + number
                                    + "\nepoch 1\nsharing 1\nsecret "
                                    + hex(scalar)));
        }
        return shares;
    }

    private static GroupKey group(List<KeyShare> shares) {
        return new GroupKey(
                1,
                1,
                HEX.parseHex(PUBLIC_KEY),
                shares.stream().map(KeyShare::publicShare).toList());
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }
}
