package org.multaqa.linkage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.encode.Hints;
import org.multaqa.linkage.encode.OpenedPayload;
import org.multaqa.linkage.encode.Payload;
import org.multaqa.linkage.encode.SubjectEncoding;
import org.multaqa.linkage.mailbox.Conversation.Side;
import org.multaqa.linkage.sodium.KeyPair;

/** Dar al-Amal has registered Maryam; Jisr al-Khayr has met her payload and opens a case. */
@DisplayName("Two charities that may have the same family")
class I01_ConversationTest {
    private static final String CASE = "case 7";

    private final KeyPair mailbox = KeyPair.fresh();
    private final byte[] handle = SubjectEncoding.handle(mailbox.publicKey());
    private final OpenedPayload payload = OpenedPayload.of(payload(5));
    private final KeyPair khayr = KeyPair.fresh();
    private final Conversation owner = Conversation.ofOwner(payload, mailbox, khayr.publicKey());
    private final Conversation opener =
            Conversation.ofOpener(payload, handle, khayr, mailbox.publicKey()).orElseThrow();

    private Payload payload(int hint) {
        byte[] hints = new byte[45];
        hints[3] = (byte) hint;
        return new Payload(handle, 0, YearMonth.of(2026, 11), 20400, 0, Hints.of(hints));
    }

    @Test
    @DisplayName("read each other's letters, whatever their length, and nobody else does")
    void letters() {
        SplittableRandom random = new SplittableRandom(3);
        for (int length : new int[] {0, 1, 1_019, 1_020, 1_021, Conversation.LONGEST}) {
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append((char) ('a' + random.nextInt(26)));
            }
            byte[] sealed = opener.seal(Side.OPENER, CASE, text.toString());
            assertThat(owner.open(Side.OPENER, CASE, sealed)).contains(text.toString());
            assertThat(sealed.length % 1_024).isEqualTo(28);
            assertThat(owner.open(Side.OWNER, CASE, sealed)).isEmpty();
            assertThat(owner.open(Side.OPENER, "case 8", sealed)).isEmpty();
            sealed[random.nextInt(sealed.length)] ^= 4;
            assertThat(owner.open(Side.OPENER, CASE, sealed)).isEmpty();
        }
        String arabic = "هل هي أم خالد من حي الزهور؟";
        byte[] letter = owner.seal(Side.OWNER, CASE, arabic);
        assertThat(opener.open(Side.OWNER, CASE, letter)).contains(arabic);
        assertThat(opener.open(Side.OWNER, CASE, new byte[12])).isEmpty();
    }

    @Test
    @DisplayName("know that the other has opened the payload, and that the mailbox is the record's")
    void proofs() {
        byte[] proof = Conversation.opening(payload, handle, khayr.publicKey());
        assertThat(Conversation.isOpening(payload, handle, khayr.publicKey(), proof)).isTrue();
        OpenedPayload other = OpenedPayload.of(payload(6));
        assertThat(Conversation.isOpening(other, handle, khayr.publicKey(), proof)).isFalse();
        assertThat(opener.isAnswer(owner.answer())).isTrue();
        byte[] stranger = KeyPair.fresh().publicKey();
        assertThat(Conversation.ofOpener(payload, handle, khayr, stranger)).isEmpty();
        assertThatThrownBy(() -> khayr.shared(new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("are not fooled by a hub that puts a key of its own in the middle")
    void hubInTheMiddle() {
        // It knows handle and public keys, and has not opened the payload.
        KeyPair hub = KeyPair.fresh();
        byte[] guess = Conversation.opening(OpenedPayload.of(payload(0)), handle, hub.publicKey());
        assertThat(Conversation.isOpening(payload, handle, hub.publicKey(), guess)).isFalse();
        Conversation posing = Conversation.ofOwner(payload, mailbox, hub.publicKey());
        assertThat(opener.isAnswer(posing.answer())).isFalse();
    }

    @Test
    @DisplayName("come to the same secret whoever multiplies")
    void shared() {
        for (int i = 0; i < 20; i++) {
            KeyPair one = KeyPair.fresh();
            KeyPair two = KeyPair.fresh();
            assertThat(one.shared(two.publicKey())).isEqualTo(two.shared(one.publicKey()));
        }
    }
}
