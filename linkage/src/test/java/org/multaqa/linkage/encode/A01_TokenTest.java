package org.multaqa.linkage.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.index.Entry;

@DisplayName("From a match key comes a token, and from the token all that an entry needs")
class A01_TokenTest {
    private final byte[] output = {1, 2, 3};
    private final MembersSecret members = MembersSecret.fresh();
    private final Token token = members.token(output);
    private final Hints hints = new Hints(new long[] {1, -2, 3, -4, 5, 6});
    private final Payload food =
            new Payload(new byte[16], 3, YearMonth.of(2026, 11), 140_501, 1, hints);

    @Test
    @DisplayName("Two members come to the same token; who has another secret does not")
    void sameForMembers() {
        MembersSecret copied = MembersSecret.read(members.written());
        assertThat(copied.token(output).bytes()).isEqualTo(token.bytes());
        assertThat(copied.checkValue()).isEqualTo(members.checkValue());
        MembersSecret others = MembersSecret.fresh();
        assertThat(others.token(output).tag()).isNotEqualTo(token.tag());
        assertThat(others.checkValue()).isNotEqualTo(members.checkValue());
        assertThat(members.token(new byte[] {1, 2, 4}).tag()).isNotEqualTo(token.tag());
        assertThat(token.tag()).hasSize(Entry.TAG_BYTES);
    }

    @Test
    @DisplayName(
            "A payload comes back whole to who has the token, and each time it looks different")
    void opens() {
        byte[] sealed = token.seal(food);
        assertThat(sealed).hasSize(Entry.PAYLOAD_BYTES);
        assertThat(Token.of(token.bytes()).open(sealed)).contains(food);
        assertThat(token.seal(food)).isNotEqualTo(sealed);
    }

    @Test
    @DisplayName("It opens with no other token, and not after a single bit was turned")
    void opensWithNothingElse() {
        byte[] sealed = token.seal(food);
        assertThat(members.token(new byte[] {9}).open(sealed)).isEmpty();
        for (int bit = 0; bit < 8 * sealed.length; bit += 29) {
            byte[] turned = sealed.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(token.open(turned)).isEmpty();
        }
        assertThat(token.open(new byte[3])).isEmpty();
    }

    @Test
    @DisplayName("What does not fit its place in the payload is refused, not cut")
    void payloadFits() {
        for (int kind : List.of(-1, 256)) {
            assertThatThrownBy(() ->
                            new Payload(new byte[16], kind, YearMonth.of(2026, 1), 1, 0, hints))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Payload last = new Payload(new byte[16], 255, YearMonth.of(2099, 12), 0xffffff, 255, hints);
        assertThat(token.open(token.seal(last))).contains(last);
    }

    @Test
    @DisplayName("A secret that was mistyped is known at once")
    void mistyped() {
        String written = members.written();
        int at = written.indexOf("secret ", 20) + 12;
        char wrong = written.charAt(at) == '7' ? '8' : '7';
        String mistyped = written.substring(0, at) + wrong + written.substring(at + 1);
        assertThatThrownBy(() -> MembersSecret.read(mistyped)).hasMessageContaining("mistyped");
        assertThatThrownBy(() -> MembersSecret.read(CharitySecret.fresh().written()))
                .hasMessageContaining("members secret");
        assertThatThrownBy(() -> MembersSecret.read("")).isInstanceOf(KeyFault.class);
    }
}
