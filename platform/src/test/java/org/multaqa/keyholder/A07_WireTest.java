package org.multaqa.keyholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.house.Visitor;
import org.multaqa.linkage.oprf.Elements;

/** Whatever anybody sends to the union's holder. */
@DisplayName("What is not written as our messages are")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class A07_WireTest {
    private @Nullable SampleHolders made;
    private @Nullable Invitation invited;
    private final MemberKey amal = MemberKey.fresh();

    @BeforeAll
    void begin(@TempDir Path folder) {
        made = SampleHolders.start(folder, false);
        invited = made.newKey(1).getFirst();
        union().books().enrol(MemberKey.publicKey(amal.shown()), "دار الأمل", 100_000, null);
    }

    @AfterAll
    void end() {
        three().close();
    }

    @Test
    @DisplayName("gets no answer: random bytes, of any length, over the network")
    void randomBytes() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        try (HolderLine line = new HolderLine(union().card())) {
            for (int trial = 0; trial < 150; trial++) {
                int length =
                        random.nextBoolean()
                                ? random.nextInt(10_000)
                                : SizeClass.values()[random.nextInt(3)].bytes();
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                noise[0] = length > 0 && random.nextBoolean() ? 1 : noise[0];
                boolean longest = length > 2 * CeremonyMessage.LARGEST;
                String path =
                        longest || random.nextBoolean() ? HolderLine.EVALUATE : HolderLine.CEREMONY;
                HolderLine.Reply reply = line.post(path, noise);
                assertThat(reply.status()).as("seed %d", seed).isEqualTo(400);
                assertThat(reply.body()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("and a good request in which anything was changed is malformed or declined")
    void changedRequests() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] good = request(3).written();
        long before = used();
        for (int trial = 0; trial < 600; trial++) {
            byte[] other = good.clone();
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                // Most of it is padding; the message stands in front.
                int at = random.nextInt(4) == 0 ? random.nextInt(good.length) : random.nextInt(370);
                other[at] = (byte) random.nextInt();
            }
            if (random.nextInt(10) == 0) {
                other = Arrays.copyOf(other, random.nextInt(good.length * 2));
            }
            if (Arrays.equals(other, good)) {
                continue;
            }
            try {
                byte[] answer = union().answer(other);
                assertThat(answer).hasSameSizeAs(other);
                assertThat(EvaluationAnswer.read(answer, union().card().identity()).decline())
                        .as("seed %d, trial %d", seed, trial)
                        .isNotNull();
            } catch (MalformedMessage e) {
                continue;
            }
        }
        assertThat(used()).isEqualTo(before);
        assertThat(Asking.answer(union(), request(3)).decline()).isNull();
    }

    @Test
    @DisplayName("and a changed answer is never believed, nor does it end in anything unforeseen")
    void changedAnswers() throws InterruptedException {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] good = union().answer(request(2).written());
        byte[] identity = union().card().identity();
        for (int trial = 0; trial < 400; trial++) {
            byte[] other = good.clone();
            other[random.nextInt(240)] ^= (byte) (1 << random.nextInt(8));
            byte[] some =
                    random.nextInt(5) == 0 ? Arrays.copyOf(other, random.nextInt(240)) : other;
            assertThatThrownBy(() -> EvaluationAnswer.read(some, identity))
                    .as("seed %d, trial %d", seed, trial)
                    .isInstanceOf(MalformedMessage.class);
        }
    }

    @Test
    @DisplayName("while what we write is read back as it was, and always has one of four lengths")
    void thereAndBack() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Elements many = Asking.elements(1_100);
        for (int count : new int[] {1, 2, 100, 119, 120, 1_024, 1_100}) {
            Elements some = Elements.read(Arrays.copyOf(many.bytes(), count * 32));
            String agreement = "اتفاقية " + random.nextInt(100);
            EvaluationRequest request =
                    EvaluationRequest.signed(
                            amal.key(),
                            union().card().identity(),
                            invitation().group().identifier(),
                            three().clock.instant(),
                            Purpose.values()[random.nextInt(Purpose.values().length)],
                            agreement,
                            some);
            byte[] written = request.written();
            assertThat(SizeClass.isOne(written.length)).isTrue();
            EvaluationRequest read = EvaluationRequest.read(written);
            assertThat(read.isSigned()).isTrue();
            assertThat(read.agreement()).isEqualTo(agreement);
            assertThat(read.elements()).isEqualTo(some);
            assertThat(read.written()).isEqualTo(written);
        }
        assertThat(SizeClass.holding(300 + 32 * 115)).isEqualTo(SizeClass.FAMILY);
        assertThat(SizeClass.holding(300 + 32 * 1_024)).isEqualTo(SizeClass.BATCH);
        assertThat(SizeClass.holding(300 + 32 * Elements.MOST)).isEqualTo(SizeClass.LARGEST);
    }

    @Test
    @DisplayName("and a body of 65,536 elements or more is not read to its end")
    void tooMany() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", three().port(1))) {
            String head =
                    "POST /evaluate HTTP/1.1\r\nHost: holder\r\nContent-Length: 99999999999\r\n\r\n";
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[1 << 16];
            try {
                for (int sent = 0; sent < 200; sent++) {
                    out.write(piece);
                }
            } catch (IOException closed) {
                // It has hung up: more was never wanted.
                return;
            }
            String said =
                    new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(said).isIn("HTTP/1.1 413", "");
        }
    }

    @Test
    @DisplayName("is not met elsewhere: three addresses, one method each, and a page of health")
    void addresses() {
        Visitor visitor = new Visitor(three().port(1));
        assertThat(visitor.get("/evaluate").statusCode()).isEqualTo(405);
        assertThat(visitor.get("/ceremony").statusCode()).isEqualTo(405);
        assertThat(visitor.get("/evaluate/more").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/operator").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/health").body())
                .contains(SampleHolders.NAMES.getFirst())
                .contains(invitation().group().checkValue())
                .doesNotContain("دار الأمل");
    }

    private EvaluationRequest request(int count) {
        return Asking.request(amal, union().card(), invitation(), three().clock.instant(), count);
    }

    private long used() {
        return union().books().standings().getFirst().used().inYear();
    }

    private SampleHolders three() {
        return Objects.requireNonNull(made);
    }

    private Invitation invitation() {
        return Objects.requireNonNull(invited);
    }

    private Holder union() {
        return three().holder(1);
    }
}
