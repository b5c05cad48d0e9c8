package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.oprf.GroupKey;

/** Sanad has a list of ten families and asks the sister union's holder. */
@DisplayName("What a member may ask of a holder")
class A03_AllowancesTest {
    private static final int DAY = 100;

    @TempDir private Path folder;
    private final MemberKey sanad = MemberKey.fresh();
    private SampleHolders three = SampleHolders.none();
    private List<Invitation> made = List.of();

    @BeforeEach
    void begin() {
        three = SampleHolders.start(folder, false);
        made = three.newKey(1);
        books().enrol(MemberKey.publicKey(sanad.shown()), "سند", 10, DAY);
    }

    @AfterEach
    void end() {
        three.close();
    }

    @Test
    @DisplayName("follows from the agreed size of its list: two thirds of three lists a year")
    void fromTheSize() {
        Member member = books().standings().getFirst().member();
        assertThat(member.aYear()).isEqualTo(10 * Member.KEYS_A_RECORD * 3 * 2 / 3);
        assertThat(Member.usualDay(90_000)).isEqualTo(90_000 * Member.KEYS_A_RECORD * 2 / 3);
        assertThat(Member.usualDay(50)).as("a desk has to work").isEqualTo(2_000);
        assertThat(Member.usualDay(10)).as("but not beyond the year").isEqualTo(480);
    }

    @Test
    @DisplayName("ends with the day, to the element, and begins anew at midnight in Damascus")
    void ofTheDay() {
        assertThat(answer(DAY - 1).decline()).isNull();
        EvaluationAnswer tooMany = answer(2);
        assertThat(tooMany.decline()).isEqualTo(Decline.DAY_USED);
        assertThat(tooMany.left()).isEqualTo(1);
        assertThat(answer(1).decline()).isNull();
        assertThat(answer(1).decline()).isEqualTo(Decline.DAY_USED);
        three.clock.set(Instant.parse("2026-11-23T20:59:59Z"));
        assertThat(answer(1).decline()).isEqualTo(Decline.DAY_USED);
        three.clock.set(Instant.parse("2026-11-23T21:00:00Z"));
        assertThat(answer(DAY).decline()).isNull();
    }

    @Test
    @DisplayName("ends with the year, however many days are left, and begins anew with the next")
    void ofTheYear() {
        long year = books().standings().getFirst().member().aYear();
        for (long left = year; left > 0; left -= DAY) {
            assertThat(answer((int) Math.min(left, DAY)).decline()).isNull();
            three.clock.advance(Duration.ofDays(1));
        }
        EvaluationAnswer over = answer(1);
        assertThat(over.decline()).isEqualTo(Decline.YEAR_USED);
        assertThat(over.left()).isZero();
        three.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(answer(1).decline()).isNull();
    }

    @Test
    @DisplayName("is no second one where somebody sets the holder's clock back")
    void clockSetBack() {
        assertThat(answer(DAY).decline()).isNull();
        three.clock.advance(Duration.ofDays(-3));
        assertThat(answer(1).decline()).isEqualTo(Decline.DAY_USED);
        three.stop(1);
        three.start(1, null);
        assertThat(answer(1).decline()).isEqualTo(Decline.DAY_USED);
    }

    @Test
    @DisplayName("is not exceeded by eight who ask at once, and not by one element wasted either")
    void race() throws Exception {
        int each = 7;
        CyclicBarrier together = new CyclicBarrier(8);
        List<EvaluationAnswer> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(8)) {
            List<Future<List<EvaluationAnswer>>> all = new ArrayList<>();
            for (int desk = 0; desk < 8; desk++) {
                Callable<List<EvaluationAnswer>> asking =
                        () -> {
                            List<EvaluationRequest> requests =
                                    List.of(request(each), request(each), request(each));
                            together.await();
                            return requests.stream()
                                    .map(r -> Asking.answer(three.holder(1), r))
                                    .toList();
                        };
                all.add(desks.submit(asking));
            }
            for (Future<List<EvaluationAnswer>> some : all) {
                answers.addAll(some.get());
            }
        }
        long granted = answers.stream().filter(a -> a.decline() == null).count();
        assertThat(granted).isEqualTo(DAY / each);
        assertThat(books().standings().getFirst().used().inDay()).isEqualTo(granted * each);
        assertThat(answers).extracting(EvaluationAnswer::decline).contains(Decline.DAY_USED);
    }

    @Test
    @DisplayName("is not used up by one request that eight threads play back at once")
    void replayRace() throws Exception {
        EvaluationRequest request = request(10);
        CyclicBarrier together = new CyclicBarrier(8);
        long answered = 0;
        try (ExecutorService spies = Executors.newFixedThreadPool(8)) {
            List<Future<EvaluationAnswer>> all = new ArrayList<>();
            for (int spy = 0; spy < 8; spy++) {
                Callable<EvaluationAnswer> asking =
                        () -> {
                            together.await();
                            return Asking.answer(three.holder(1), request);
                        };
                all.add(spies.submit(asking));
            }
            for (Future<EvaluationAnswer> one : all) {
                answered += one.get().decline() == null ? 1 : 0;
            }
        }
        assertThat(answered).isEqualTo(4);
        assertThat(books().standings().getFirst().used().inDay()).isEqualTo(10);
    }

    @Test
    @DisplayName("stays what was used when the size is agreed anew, and a decline is logged once")
    void enrolledAnew() {
        answer(DAY);
        for (int again = 0; again < 5; again++) {
            answer(1);
        }
        long entries = Long.parseLong(books().head().split("-")[0]);
        answer(1);
        assertThat(books().head()).startsWith(entries + "-");
        books().enrol(MemberKey.publicKey(sanad.shown()), "سند", 20, DAY + 5);
        assertThat(answer(6).decline()).isEqualTo(Decline.DAY_USED);
        assertThat(answer(5).decline()).isNull();
    }

    private EvaluationRequest request(int count) {
        return Asking.request(
                sanad, three.holder(1).card(), made.getFirst(), three.clock.instant(), count);
    }

    private EvaluationAnswer answer(int count) {
        return Asking.answer(three.holder(1), request(count));
    }

    private Books books() {
        return three.holder(1).books();
    }

    /** Said once: any two of {@value GroupKey#HOLDERS} suffice. */
    @Test
    @DisplayName("of three holders together is what the member was promised, however it spreads")
    void together() {
        Member member = new Member("", "سند", 999, 10, false);
        long whole = 999L * Member.KEYS_A_RECORD * 3;
        assertThat(member.aYear() * GroupKey.HOLDERS / 2).isBetween(whole, whole + 2);
    }
}
