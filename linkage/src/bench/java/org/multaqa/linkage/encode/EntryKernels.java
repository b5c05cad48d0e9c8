package org.multaqa.linkage.encode;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;
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
    private static final String HEADER =
            "record_id,given_name,father_name,family_name,mother_name,birth_date,national_id,"
                    + "phone,place\n";
    private static final String ROW =
            "1,سلمى,خالد,الحلبي,هدى,5/3/1980,01234567890,0933123456,دوما\n";

    private final MembersSecret members = MembersSecret.fresh();
    private final byte[] output = new byte[64];
    private final Token token;
    private final HintMaker maker = members.hintMaker();
    private final NormalPerson person = person();
    private final Payload payload =
            new Payload(
                    new byte[Payload.HANDLE_BYTES],
                    3,
                    YearMonth.of(2026, 11),
                    200_100,
                    0,
                    maker.of(person, List.of("احمد", "نور")));
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

    /** The hints of a record. */
    @Benchmark
    public Hints hints() {
        return maker.of(person, List.of("احمد", "نور"));
    }

    /** A payload sealed. */
    @Benchmark
    public byte[] seal() {
        return token.seal(payload);
    }

    private static NormalPerson person() {
        byte[] bytes = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        try (Records records =
                Records.of(new ByteArrayInputStream(bytes), "list.csv", Map.of(), List.of())) {
            return NormalPerson.of(Objects.requireNonNull(records.next()));
        }
    }

    /** A payload opened. */
    @Benchmark
    public Optional<Payload> open() {
        return token.open(sealed);
    }
}
