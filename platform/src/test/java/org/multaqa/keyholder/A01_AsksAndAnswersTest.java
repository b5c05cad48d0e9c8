package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.database.Refusal;
import org.multaqa.house.AdjustableClock;
import org.multaqa.linkage.oprf.AbsentHolder;
import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.oprf.Evaluation;
import org.multaqa.linkage.oprf.KeyHolder;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;

/** Dar al-Amal and Sanad ask three holders that have made a key together. */
@DisplayName("Two charities ask three key holders over the network")
class A01_AsksAndAnswersTest {
    @TempDir private Path folder;
    private SampleHolders three = never();
    private Invitation invitation = never();
    private MemberKey amal = never();

    @BeforeEach
    void begin() {
        three = SampleHolders.start(folder, false);
        invitation = three.newKey(1).getFirst();
        amal = three.member("دار الأمل", 1_000, null);
    }

    @AfterEach
    void end() {
        three.close();
    }

    @Test
    @DisplayName("Both come to the same outputs, whichever two of the three they ask")
    void sameOutputs() {
        MemberKey sanad = three.member("سند", 50, null);
        List<byte[]> keys = keys(40);
        List<String> wanted = outputs(amal, List.of(1, 2), keys);
        assertThat(wanted).doesNotHaveDuplicates();
        assertThat(outputs(sanad, List.of(2, 3), keys)).isEqualTo(wanted);
        assertThat(outputs(sanad, List.of(1, 3), keys)).isEqualTo(wanted);
        assertThat(outputs(amal, List.of(1, 2, 3), keys)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("The holders take turns: each sees two thirds of what is asked, and counts it")
    void takeTurns() throws InterruptedException {
        function(amal, List.of(1, 2, 3)).evaluate(keys(3 * 1_024), 2, done -> {});
        for (int number = 1; number <= 3; number++) {
            assertThat(three.holder(number).books().standings().getFirst().used().inDay())
                    .as("holder " + number)
                    .isEqualTo(2 * 1_024);
        }
    }

    @Test
    @DisplayName("One holder gone, the others serve; two gone, it is said which one is missed")
    void holdersGone() {
        List<byte[]> keys = keys(5);
        List<String> wanted = outputs(amal, List.of(1, 2, 3), keys);
        ObliviousFunction function = function(amal, List.of(1, 2, 3));
        three.stop(2);
        for (int again = 0; again < 3; again++) {
            assertThat(hex(function.evaluate(keys))).isEqualTo(wanted);
        }
        three.stop(1);
        assertThatThrownBy(() -> function.evaluate(keys))
                .isInstanceOf(AbsentHolder.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refusal.class,
                        e -> assertThat(e.reason().key()).isEqualTo("keyholder.unreachable"));
        three.start(2, null);
        assertThat(hex(function.evaluate(keys))).isEqualTo(wanted);
    }

    @Test
    @DisplayName("A holder that uses another share is named by its proof, though its seal is right")
    void liar() {
        // The auditor's machine was given the share of another exchange under this one's name.
        SampleHolders others = SampleHolders.start(folder.resolve("others"), false);
        try (others) {
            Invitation theirs = others.newKey(1).getFirst();
            MemberKey spy = others.member("دار الأمل", 1_000, null);
            KeyHolder false3 =
                    new KeyHolder() {
                        private final KeyHolder other = others.asked(theirs, spy).get(2);

                        @Override
                        public int number() {
                            return 3;
                        }

                        @Override
                        public Evaluation evaluate(Elements blinded) {
                            return other.evaluate(blinded);
                        }
                    };
            KeyHolder first = three.asked(invitation, amal).getFirst();
            var function = new ObliviousFunction(invitation.group(), List.of(first, false3));
            assertThatThrownBy(() -> function.evaluate(keys(2)))
                    .isInstanceOfSatisfying(
                            LyingHolder.class, e -> assertThat(e.number()).isEqualTo(3));
        }
    }

    @Test
    @DisplayName("A member whose clock is wrong is told the time, and asks again by itself")
    void wrongClock() {
        AdjustableClock membersClock = new AdjustableClock();
        membersClock.advance(Duration.ofDays(-400));
        List<RemoteKeyHolder> asked = three.asked(invitation, amal, membersClock);
        assertThat(new ObliviousFunction(invitation.group(), asked).evaluate(keys(1))).hasSize(1);
    }

    @Test
    @DisplayName("No match key and no element is in any file of a holder, nor the key in its log")
    void nothingIsKept() throws IOException {
        List<byte[]> keys = keys(8);
        List<String> outputs = outputs(amal, List.of(1, 2), keys);
        StringBuilder all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        String log = Files.readString(three.folder(1).resolve("log"));
        assertThat(log).contains("evaluated").contains("registering").contains("A-2026-14");
        assertThat(all).contains(HexFormat.of().formatHex(invitation.group().key()));
        for (byte[] key : keys) {
            assertThat(all).doesNotContain(new String(key, StandardCharsets.UTF_8));
        }
        outputs.forEach(output -> assertThat(all).doesNotContain(output.substring(0, 32)));
    }

    private List<String> outputs(MemberKey member, List<Integer> numbers, List<byte[]> keys) {
        return hex(function(member, numbers).evaluate(keys));
    }

    private ObliviousFunction function(MemberKey member, List<Integer> numbers) {
        List<KeyHolder> asked = new ArrayList<>(three.asked(invitation, member));
        asked.removeIf(holder -> !numbers.contains(holder.number()));
        return new ObliviousFunction(invitation.group(), asked);
    }

    static List<byte[]> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("national-id:020102345" + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> hex(List<byte[]> outputs) {
        return outputs.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** For fields that are set before each test. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T never() {
        return null;
    }
}
