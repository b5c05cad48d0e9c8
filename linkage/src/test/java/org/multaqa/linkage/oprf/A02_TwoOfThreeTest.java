package org.multaqa.linkage.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Any two of three shares give what the whole key gives")
class A02_TwoOfThreeTest {
    private static final String KEY = A01_VectorsOfTheRfcTest.PROVED_KEY;
    private final List<KeyShare> shares = Shares.of(KEY);
    private final GroupKey group = Shares.group(KEY, shares);

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 3", "3, 1"})
    @DisplayName("Two shares of the RFC's key give the RFC's outputs")
    void anyTwo(int one, int other) {
        var function =
                new ObliviousFunction(group, List.of(shares.get(one - 1), shares.get(other - 1)));
        assertThat(Shares.hex(function.evaluate(A01_VectorsOfTheRfcTest.INPUTS)))
                .containsExactlyElementsOf(A01_VectorsOfTheRfcTest.PROVED_OUTPUTS);
    }

    @Test
    @DisplayName("One share alone is not enough to begin with")
    void oneIsNotEnough() {
        assertThatThrownBy(() -> new ObliviousFunction(group, shares.subList(0, 1)))
                .hasMessageContaining("two key holders");
    }

    @Test
    @DisplayName("A holder sees another element each time, though it is asked for the same key")
    void blindsAreFresh() {
        List<byte[]> same = Shares.matchKeys(7, 1);
        try (Blinding first = Blinding.of(Mode.VOPRF, same);
                Blinding second = Blinding.of(Mode.VOPRF, same)) {
            assertThat(first.elements()).isNotEqualTo(second.elements());
        }
    }

    @Test
    @DisplayName("A group key comes back from its text; one whose shares lie on no line does not")
    void groupKeyIsChecked() {
        assertThat(GroupKey.read(group.written())).isEqualTo(group);
        KeyShare back = KeyShare.read(shares.get(2).written());
        assertThat(back.belongsTo(group)).isTrue();
        KeyShare stranger = Shares.of(KEY).getFirst();
        assertThat(stranger.belongsTo(group)).isFalse();
        assertThatThrownBy(() ->
                        new GroupKey(
                                1,
                                1,
                                group.key(),
                                List.of(stranger.publicShare(), group.share(2), group.share(3))))
                .isInstanceOf(ElementRefused.class)
                .hasMessageContaining("do not belong");
        assertThatThrownBy(() -> GroupKey.read(group.written().replace("share 3", "share 4")))
                .hasMessageContaining("\"share 3\" is missing");
        assertThatThrownBy(() -> GroupKey.read("epoch 1"))
                .hasMessageContaining("multaqa group key");
    }
}
