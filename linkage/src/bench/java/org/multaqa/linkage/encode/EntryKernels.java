package org.multaqa.linkage.encode;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an entry costs once the oblivious function has given its output. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EntryKernels {
    private static final int FEATURES = 70;

    private final MembersSecret members = MembersSecret.fresh();
    private final byte[] output = new byte[64];
    private final Token token;
    private final Features features =
            Features.of(IntStream.range(0, FEATURES).mapToObj(i -> "feature " + i).toList());
    private final Payload payload =
            new Payload(new byte[Payload.HANDLE_BYTES], 3, YearMonth.of(2026, 11), 200_100, 0);
    private final byte[] sealed;

    /** A token at random and what it seals. */
    public EntryKernels() {
        new Random(1).nextBytes(output);
        token = members.token(output);
        sealed = token.seal(payload);
    }

    /** Token and tag of an output. */
    @Benchmark
    public Token tokenDerivation() {
        return members.token(output);
    }

    /** The sketch of seventy features under the token's salt. */
    @Benchmark
    public byte[] sketch() {
        return token.sketch(features);
    }

    /** A payload sealed. */
    @Benchmark
    public byte[] seal() {
        return token.seal(payload);
    }

    /** A payload opened. */
    @Benchmark
    public Optional<Payload> open() {
        return token.open(sealed);
    }
}
