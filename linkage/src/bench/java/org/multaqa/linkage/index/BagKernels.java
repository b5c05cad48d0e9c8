package org.multaqa.linkage.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A tag looked up in a bag of half a million entries, which the machine keeps in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class BagKernels {
    private static final int ENTRIES = 500_000;
    private static final int ASKED = 1 << 16;

    private final byte[][] held = new byte[ASKED][];
    private final byte[][] strange = new byte[ASKED][];
    private final Path folder;
    private final Bag bag;
    private int at;

    /** An empty bag in a folder of its own. */
    public BagKernels() {
        try {
            folder = Files.createTempDirectory("multaqa-kernels");
            bag = Bag.open(folder, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the bag with entries at random. */
    @Setup
    public void fill() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        bag.fill(
                ENTRIES,
                taker -> {
                    for (int i = 0; i < ENTRIES; i++) {
                        byte[] tag = Entries.tag(random);
                        held[i & ASKED - 1] = tag;
                        taker.take(Entries.memory(Entries.entry(tag, random)), 0);
                    }
                });
        for (int i = 0; i < ASKED; i++) {
            strange[i] = Entries.tag(random);
        }
    }

    /** Throws the bag away. */
    @TearDown
    public void discard() throws IOException {
        bag.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** A tag that is there, its entry copied. */
    @Benchmark
    public List<byte[]> lookupHeld() {
        at = at + 1 & ASKED - 1;
        return bag.find(held[at], Entries.NOW);
    }

    /** A tag that is not there. */
    @Benchmark
    public List<byte[]> lookupStrange() {
        at = at + 1 & ASKED - 1;
        return bag.find(strange[at], Entries.NOW);
    }
}
