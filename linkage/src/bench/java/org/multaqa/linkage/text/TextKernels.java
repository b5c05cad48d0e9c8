package org.multaqa.linkage.text;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done to each name: as clerks write it, with title and marks, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextKernels {
    private static final List<String> TITLES = List.of("", "", "السيد ", "الحاج ", "أ. ");

    private final List<String> names = NameLists.read("male-names");
    private final String[] written = new String[256];
    private final String[] normal = new String[256];
    private int at;

    /** Some of the names of the shipped list, every fifth with a title. */
    public TextKernels() {
        for (int i = 0; i < written.length; i++) {
            String name = names.get(i % names.size());
            written[i] = TITLES.get(i % TITLES.size()) + name;
            normal[i] = PersonName.normal(name);
        }
    }

    private int next() {
        at = at + 1 & 255;
        return at;
    }

    /** Of a person's name as it was written. */
    @Benchmark
    public String normalForm() {
        return PersonName.normal(written[next()]);
    }

    /** Of a name in its normal form. */
    @Benchmark
    public String skeleton() {
        return Skeleton.of(normal[next()]);
    }

    /** Of two names that are mostly not alike. */
    @Benchmark
    public double jaroWinkler() {
        int one = next();
        return JaroWinkler.of(normal[one], normal[one + 1 & 255]);
    }
}
