package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.Refusal;
import org.multaqa.house.AdjustableClock;
import org.multaqa.linkage.oprf.Elements;

/** The sister union's holder is asked by Dar al-Amal, and by others who should not. */
@DisplayName("A holder answers its members, for its key, now; and says to all others why not")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A02_WhoMayAskTest {
    /** Encodings that RFC 9496 calls invalid: not canonical, negative, no square; and identity. */
    private static final String[] NO_ELEMENTS = {
        "00ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26948d35ca62e643e26a83177332e6b6afeb9d08e4268b650f1f5bbd8d81d371",
        "0000000000000000000000000000000000000000000000000000000000000000",
    };

    private final MemberKey amal = MemberKey.fresh();
    private @Nullable SampleHolders made;
    private @Nullable Invitation invited;

    @BeforeAll
    void begin(@TempDir Path folder) {
        made = SampleHolders.start(folder, false);
        invited = made.newKey(1).getFirst();
    }

    @BeforeEach
    void enrol() {
        three().clock.set(AdjustableClock.START);
        union().books().enrol(MemberKey.publicKey(amal.shown()), "دار الأمل", 1_000, null);
    }

    @AfterAll
    void end() {
        three().close();
    }

    @Test
    @DisplayName("An enrolled member is answered; one that is not, or has left, is declined")
    void members() {
        assertThat(answer(request(amal, 3)).decline()).isNull();
        MemberKey stranger = MemberKey.fresh();
        assertThat(answer(request(stranger, 3)).decline()).isEqualTo(Decline.UNKNOWN_MEMBER);
        EvaluationRequest before = request(amal, 3);
        union().books().leave("دار الأمل");
        assertThat(answer(before).decline()).isEqualTo(Decline.MEMBER_LEFT);
    }

    @Test
    @DisplayName(
            "Nobody signs in another's name, and no bit of a request can be changed on its way")
    void signatures() {
        EvaluationRequest honest = request(amal, 3);
        MemberKey spy = MemberKey.fresh();
        EvaluationRequest spys = request(spy, 3);
        assertThat(answer(with(spys, amal.key().publicKey(), honest.agreement())).decline())
                .isEqualTo(Decline.BAD_SIGNATURE);
        assertThat(answer(with(honest, honest.member(), "A-2026-15")).decline())
                .isEqualTo(Decline.BAD_SIGNATURE);
    }

    @Test
    @DisplayName("A request for the league's holder means nothing to the union's")
    void otherHolder() {
        EvaluationRequest forLeague =
                Asking.request(
                        amal, three().circle().holder(2), invitation(), three().clock.instant(), 1);
        assertThat(answer(forLeague).decline()).isEqualTo(Decline.OTHER_HOLDER);
    }

    @Test
    @DisplayName("A request of three minutes ago is good, of four is not, nor one of the future")
    void expiry() {
        EvaluationRequest request = request(amal, 1);
        three().clock.advance(Duration.ofMinutes(3));
        assertThat(answer(request).decline()).isNull();
        EvaluationRequest second = request(amal, 1);
        three().clock.advance(Duration.ofMinutes(4));
        assertThat(answer(second).decline()).isEqualTo(Decline.EXPIRED);
        EvaluationRequest third = request(amal, 1);
        three().clock.advance(Duration.ofMinutes(-4));
        assertThat(answer(third).decline()).isEqualTo(Decline.EXPIRED);
    }

    @Test
    @DisplayName("A request played back is answered without being counted, and a few times only")
    void replay() {
        EvaluationRequest request = request(amal, 7);
        long before = used();
        EvaluationAnswer first = answer(request);
        for (int again = 0; again < 3; again++) {
            EvaluationAnswer same = answer(request);
            assertThat(java.util.Objects.requireNonNull(same.evaluation()).elements())
                    .isEqualTo(java.util.Objects.requireNonNull(first.evaluation()).elements());
        }
        assertThat(used()).isEqualTo(before + 7);
        assertThat(answer(request).decline()).isEqualTo(Decline.REPEATED);
        three().clock.advance(Duration.ofMinutes(10));
        assertThat(answer(request).decline()).isEqualTo(Decline.EXPIRED);
    }

    @Test
    @DisplayName("What was answered before the holder was started anew is known afterwards too")
    void replayAfterStart() {
        EvaluationRequest request = request(amal, 7);
        answer(request);
        long before = used();
        three().stop(1);
        three().start(1, null);
        for (int again = 0; again < 3; again++) {
            assertThat(answer(request).decline()).isNull();
        }
        assertThat(answer(request).decline()).isEqualTo(Decline.REPEATED);
        assertThat(used()).isEqualTo(before);
    }

    @Test
    @DisplayName("The identity and what is no element are refused among good ones, uncounted")
    void noElements() {
        long before = used();
        for (String bad : NO_ELEMENTS) {
            byte[] bytes = Asking.elements(5).bytes();
            System.arraycopy(HexFormat.of().parseHex(bad), 0, bytes, 64, 32);
            EvaluationRequest request =
                    Asking.request(
                            amal,
                            union().card(),
                            invitation(),
                            three().clock.instant(),
                            Elements.read(bytes));
            assertThat(answer(request).decline()).as(bad).isEqualTo(Decline.BAD_ELEMENT);
        }
        assertThat(used()).isEqualTo(before);
    }

    @Test
    @DisplayName("An invitation of another key is declined as such: what it asks for is not here")
    void otherKey() {
        byte[] other = invitation().group().identifier();
        other[0] ^= 1;
        EvaluationRequest request =
                EvaluationRequest.signed(
                        amal.key(),
                        union().card().identity(),
                        other,
                        three().clock.instant(),
                        Purpose.RENEWAL,
                        "A-2026-14",
                        Asking.elements(1));
        assertThat(answer(request).decline()).isEqualTo(Decline.OTHER_KEY);
    }

    @Test
    @DisplayName("An answer is believed from its holder only, whole, and to what was asked")
    void answers() throws InterruptedException {
        EvaluationRequest request = request(amal, 2);
        byte[] written = union().answer(request.written());
        assertThat(written).hasSize(request.written().length);
        byte[] league = three().circle().holder(2).identity();
        assertThatThrownBy(() -> EvaluationAnswer.read(written, league))
                .isInstanceOf(MalformedMessage.class);
        for (int at : new int[] {3, 40, 60, 100, 170}) {
            byte[] changed = written.clone();
            changed[at] ^= 4;
            assertThatThrownBy(() -> EvaluationAnswer.read(changed, union().card().identity()))
                    .as("byte " + at)
                    .isInstanceOfAny(MalformedMessage.class, RuntimeException.class);
        }
    }

    @Test
    @DisplayName("One key serves one charity, one name one key, and a slip in a key is seen")
    void enrolling() {
        Books books = union().books();
        byte[] key = MemberKey.publicKey(amal.shown());
        assertRefused(() -> books.enrol(key, "سند", 10, null), "keyholder.key-anothers");
        byte[] second = MemberKey.publicKey(MemberKey.fresh().shown());
        assertRefused(() -> books.enrol(second, "دار الأمل", 10, null), "keyholder.member-there");
        assertRefused(() -> books.enrol(second, "سند", 0, null), "keyholder.size-between");
        assertRefused(() -> books.enrol(second, "سند\t", 10, 0), "keyholder.day-between");
        assertRefused(() -> books.enrol(second, "سند\nleft", 10, null), "keyholder.name-unfit");
        String shown = amal.shown();
        String slip = (shown.charAt(0) == 'a' ? "b" : "a") + shown.substring(1);
        assertRefused(() -> MemberKey.publicKey(slip), "keyholder.member-key-unreadable");
        assertRefused(() -> MemberKey.publicKey("ليس مفتاحاً"), "keyholder.member-key-unreadable");
        assertThat(MemberKey.publicKey("\u2068" + shown + "\u2069")).isEqualTo(key);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, e -> assertThat(e.reason().key()).isEqualTo(key));
    }

    private static EvaluationRequest with(EvaluationRequest r, byte[] member, String agreement) {
        return new EvaluationRequest(
                member,
                r.holder(),
                r.group(),
                r.at(),
                r.salt(),
                r.purpose(),
                agreement,
                r.elements(),
                Arrays.copyOf(r.signature(), r.signature().length));
    }

    private EvaluationRequest request(MemberKey member, int count) {
        return Asking.request(member, union().card(), invitation(), three().clock.instant(), count);
    }

    private EvaluationAnswer answer(EvaluationRequest request) {
        return Asking.answer(union(), request);
    }

    private long used() {
        return union().books().standings().getFirst().used().inYear();
    }

    private SampleHolders three() {
        return java.util.Objects.requireNonNull(made);
    }

    private Invitation invitation() {
        return java.util.Objects.requireNonNull(invited);
    }

    private Holder union() {
        return three().holder(1);
    }
}
