package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A holder that answers wrongly is named, and nothing of the batch is given out")
class A03_LiarsHaveNamesTest {
    private static final String KEY = A01_VectorsOfTheRfcTest.PROVED_KEY;
    private static final byte[] IDENTITY = new byte[32];
    private final List<KeyShare> shares = Shares.of(KEY);
    private final GroupKey group = Shares.group(KEY, shares);
    private final List<byte[]> keys = Shares.matchKeys(0, 5);

    @Test
    @DisplayName("An answer with another share")
    void anotherShare() {
        KeyShare stranger = Shares.of(KEY).get(1);
        assertNamed(2, answer -> new Evaluation(answer.elements(), answer.proof()), stranger);
    }

    @Test
    @DisplayName("Two answers exchanged")
    void exchanged() {
        assertNamed(
                2,
                answer -> {
                    byte[] bytes = answer.elements().bytes();
                    byte[] first = answer.elements().bytes(0);
                    System.arraycopy(bytes, 32, bytes, 0, 32);
                    System.arraycopy(first, 0, bytes, 32, 32);
                    return new Evaluation(Elements.read(bytes), answer.proof());
                });
    }

    @Test
    @DisplayName("One bit of the proof turned, wherever it is")
    void bitOfTheProof() {
        for (int at = 0; at < 8 * Proof.BYTES; at += 37) {
            int bit = at;
            assertNamed(
                    2,
                    answer -> {
                        byte[] proof = answer.proof().bytes();
                        proof[bit / 8] ^= (byte) (1 << bit % 8);
                        return new Evaluation(answer.elements(), Proof.read(proof));
                    });
        }
    }

    @Test
    @DisplayName("A proof written with a scalar above the order of the group")
    void scalarNotCanonical() {
        assertNamed(
                2,
                answer -> {
                    byte[] proof = answer.proof().bytes();
                    byte[] order =
                            java.util.HexFormat.of()
                                    .parseHex(
                                            "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
                    int carry = 0;
                    for (int i = 0; i < 32; i++) {
                        int sum = (proof[32 + i] & 0xff) + (order[i] & 0xff) + carry;
                        proof[32 + i] = (byte) sum;
                        carry = sum >> 8;
                    }
                    return new Evaluation(answer.elements(), Proof.read(proof));
                });
    }

    @Test
    @DisplayName("The identity, an encoding of no element, or an answer too few")
    void noElements() {
        assertNamed(2, answer -> replaceFirst(answer, IDENTITY));
        byte[] notCanonical = new byte[32];
        java.util.Arrays.fill(notCanonical, (byte) 0xff);
        assertNamed(2, answer -> replaceFirst(answer, notCanonical));
        assertNamed(
                2,
                answer -> {
                    byte[] bytes = answer.elements().bytes();
                    byte[] fewer = java.util.Arrays.copyOf(bytes, bytes.length - 32);
                    return new Evaluation(Elements.read(fewer), answer.proof());
                });
    }

    @Test
    @DisplayName("Holders refuse likewise what is no element, without answering the rest")
    void holdersRefuse() {
        KeyShare holder = shares.getFirst();
        assertThatThrownBy(() -> holder.evaluate(Elements.read(IDENTITY)))
                .isInstanceOf(ElementRefused.class)
                .hasMessageContaining("element 0");
        assertThatThrownBy(() -> Elements.read(new byte[33])).isInstanceOf(ElementRefused.class);
        assertThatThrownBy(() -> Elements.read(new byte[0])).isInstanceOf(ElementRefused.class);
        assertThatThrownBy(() -> Elements.read(new byte[32 * 65_536]))
                .hasMessageContaining("65535");
    }

    @Test
    @DisplayName("An element has one encoding: with a 256th bit it is refused by all who read it")
    void oneEncoding() {
        byte[] bytes = group.key();
        assertThat(Points.element(bytes).bytes()).isEqualTo(group.key());
        bytes[31] |= (byte) 0x80;
        Elements twin = Elements.read(bytes);
        assertThatThrownBy(() -> Points.element(bytes)).isInstanceOf(ElementRefused.class);
        assertThatThrownBy(() -> shares.getFirst().evaluate(twin))
                .isInstanceOf(ElementRefused.class);
        assertThatThrownBy(() -> Points.add(Elements.read(group.key()), twin))
                .isInstanceOf(ElementRefused.class);
        assertThatThrownBy(() -> new Line(1, 2).numerators(Elements.read(group.key()), twin))
                .isInstanceOf(ElementRefused.class);
    }

    private static Evaluation replaceFirst(Evaluation answer, byte[] element) {
        byte[] bytes = answer.elements().bytes();
        System.arraycopy(element, 0, bytes, 0, 32);
        return new Evaluation(Elements.read(bytes), answer.proof());
    }

    private void assertNamed(int number, UnaryOperator<Evaluation> lie) {
        assertNamed(number, lie, shares.get(number - 1));
    }

    private void assertNamed(int number, UnaryOperator<Evaluation> lie, KeyShare share) {
        KeyHolder liar =
                new KeyHolder() {
                    @Override
                    public int number() {
                        return number;
                    }

                    @Override
                    public Evaluation evaluate(Elements blinded) {
                        return lie.apply(share.evaluate(blinded));
                    }
                };
        var function = new ObliviousFunction(group, List.of(shares.getFirst(), liar));
        assertThatThrownBy(() -> function.evaluate(keys))
                .isInstanceOfSatisfying(
                        LyingHolder.class, e -> assertThat(e.number()).isEqualTo(number));
    }
}
