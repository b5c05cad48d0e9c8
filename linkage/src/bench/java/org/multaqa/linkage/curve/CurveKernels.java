package org.multaqa.linkage.curve;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.sodium.Ristretto;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of the oblivious function: ours on public values beside libsodium's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CurveKernels {
    private static final int BATCH = 1_024;

    private final Random random = new Random(1);
    private final Arena arena = Arena.ofAuto();
    private final long[] a = Field.of(new BigInteger(255, random));
    private final long[] b = Field.of(new BigInteger(255, random));
    private final MemorySegment hash = arena.allocate(Ristretto.HASH_BYTES);
    private final MemorySegment element = arena.allocate(Ristretto.BYTES);
    private final MemorySegment to = arena.allocate(Ristretto.BYTES);
    private final MemorySegment scalars = arena.allocate((long) BATCH * Ristretto.BYTES);
    private final List<ReadyElement> elements = new ArrayList<>();

    /** A batch of elements and scalars at random. */
    public CurveKernels() {
        for (int i = 0; i < BATCH; i++) {
            byte[] bytes = new byte[Ristretto.HASH_BYTES];
            random.nextBytes(bytes);
            hash.copyFrom(MemorySegment.ofArray(bytes));
            Ristretto.fromHash(element, hash);
            Ristretto.randomScalar(scalars.asSlice((long) i * Ristretto.BYTES, Ristretto.BYTES));
            ReadyElement ready = ReadyElement.read(element);
            if (ready == null) {
                throw new IllegalStateException("libsodium's element was refused");
            }
            elements.add(ready);
        }
    }

    /** Of two numbers modulo {@code 2²⁵⁵ - 19}. */
    @Benchmark
    public long[] fieldMultiplication() {
        Field.multiply(a, a, b);
        return a;
    }

    /** An element read and made ready. */
    @Benchmark
    public @Nullable ReadyElement read() {
        return ReadyElement.read(element);
    }

    /** The share of one element in a sum of a thousand and twenty-four multiples. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public MemorySegment weightedSum() {
        WeightedSum.write(to, elements, scalars);
        return to;
    }

    /** libsodium: a multiple. */
    @Benchmark
    public boolean libsodiumMultiply() {
        return Ristretto.multiply(to, scalars, element);
    }

    /** libsodium: a sum of two. */
    @Benchmark
    public boolean libsodiumAdd() {
        return Ristretto.add(to, element, element);
    }

    /** libsodium: an element from a hash. */
    @Benchmark
    public MemorySegment libsodiumFromHash() {
        Ristretto.fromHash(to, hash);
        return to;
    }
}
