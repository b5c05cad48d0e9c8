package org.multaqa.commands;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.multaqa.database.DataDirectory;
import org.multaqa.linkage.index.Answer;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How soon a bag of so many generated entries is built, opened again and asked. Every fourth entry
 * has the tag of the one before it, as records of one family would.
 */
@Command(name = "index", description = "Build, open and ask a bag of generated entries.")
final class IndexBench implements Callable<Integer> {
    private static final int QUARTER = 100;
    private static final int KEYS_A_RECORD = 13;
    private static final int FIRST = 2_000;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--entries",
            defaultValue = "13000000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private long entries = 13_000_000;

    @Option(
            names = "--checks",
            defaultValue = "50000",
            description = "How many records are checked (default: ${DEFAULT-VALUE}).")
    private int checks = 50_000;

    @Option(
            names = "--bag",
            paramLabel = "DIR",
            description = "Keep the bag here; one that is here already is opened, not built.")
    private Path kept = Path.of("");

    @Override
    public Integer call() throws IOException {
        boolean keep = !kept.toString().isEmpty();
        Path folder = keep ? kept : Files.createTempDirectory("multaqa-bag");
        try {
            if (GeneratedEntries.isLacking(folder)) {
                build(folder);
            }
            ask(folder);
            return 0;
        } finally {
            if (!keep) {
                DataDirectory.delete(folder);
            }
        }
    }

    private void build(Path folder) throws IOException {
        long worked = worked();
        long started = System.nanoTime();
        GeneratedEntries.fill(folder, 1, entries);
        double seconds = (System.nanoTime() - started) / 1e9;
        long bytes;
        try (Stream<Path> files = Files.list(folder)) {
            bytes = files.mapToLong(file -> file.toFile().length()).sum();
        }
        figure("built", seconds);
        figure("built-processor", (worked() - worked) / 1e9);
        figure("size", bytes / 1e9);
        figure("per-entry", (double) bytes / entries);
    }

    private void ask(Path folder) throws IOException {
        long started = System.nanoTime();
        try (Bag bag = Bag.open(folder, 1)) {
            figure("opened", (System.nanoTime() - started) / 1e9);
            long stored = bag.size();
            long seed = System.nanoTime();
            System.err.println("seed " + seed);
            RandomGenerator random = new java.util.SplittableRandom(seed);
            long[] first = times(bag, FIRST, stored, random).wall();
            figure("first-p50", micros(first, 0.5));
            figure("first-p99", micros(first, 0.99));
            times(bag, checks, stored, random);
            Times warm = times(bag, checks, stored, random);
            figure("p50", micros(warm.wall(), 0.5));
            figure("p99", micros(warm.wall(), 0.99));
            figure("longest", micros(warm.wall(), 1));
            figure("processor-p50", micros(warm.processor(), 0.5));
            figure("processor-p99", micros(warm.processor(), 0.99));
            batch(bag, stored, random);
            System.gc();
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            figure("heap", heap.getUsed() / 1e6);
            figure("heap-most", Runtime.getRuntime().maxMemory() / 1e6);
            var system = ManagementFactory.getOperatingSystemMXBean();
            figure("load", system.getSystemLoadAverage());
        }
    }

    /** Nanoseconds of each check of a record: all its tags asked, answered and padded. */
    private static Times times(Bag bag, int count, long stored, RandomGenerator random) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long[] times = new long[count];
        long[] processor = new long[count];
        for (int i = 0; i < count; i++) {
            List<byte[]> questions = record(stored, random);
            long worked = thread.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            List<Answer> answers = Answer.to(bag, questions, QUARTER);
            times[i] = System.nanoTime() - before;
            processor[i] = thread.getCurrentThreadCpuTime() - worked;
            if (answers.size() != KEYS_A_RECORD) {
                throw new IllegalStateException("a question without an answer");
            }
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        return new Times(times, processor);
    }

    /** Sorted: by the clock, and what of it a processor was at work. */
    private record Times(long[] wall, long[] processor) {}

    /** A batch of as many records, by two threads. */
    private void batch(Bag bag, long stored, RandomGenerator random) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            all.addAll(record(stored, random));
        }
        long worked = worked();
        long before = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        int half = all.size() / 2;
        for (List<byte[]> part : List.of(all.subList(0, half), all.subList(half, all.size()))) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int from = 0; from < part.size(); from += FIRST) {
                                    Answer.to(
                                            bag,
                                            part.subList(from, Math.min(from + FIRST, part.size())),
                                            QUARTER);
                                }
                            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        figure("batch", (System.nanoTime() - before) / 1e9);
        figure("batch-processor", (worked() - worked) / 1e9);
    }

    /** Nanoseconds that processors have worked for this process. */
    private static long worked() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** A third of a record's keys is in the bag. */
    private static List<byte[]> record(long stored, RandomGenerator random) {
        return LongStream.range(0, KEYS_A_RECORD)
                .mapToObj(key -> {
                    byte[] tag = new byte[Entry.TAG_BYTES];
                    if (key % 3 == 0) {
                        MemorySegment entry = MemorySegment.ofArray(new long[Entry.BYTES / 8]);
                        GeneratedEntries.write(random.nextLong(stored), entry);
                        MemorySegment.copy(
                                entry, ValueLayout.JAVA_BYTE, 0, tag, 0, Entry.TAG_BYTES);
                    } else {
                        random.nextBytes(tag);
                    }
                    return tag;
                })
                .toList();
    }

    private static double micros(long[] sorted, double part) {
        return LoadFigures.at(sorted, part) / 1e3;
    }

    private void figure(String what, double value) {
        LoadFigures.figure(options, "linkage.bench-index." + what, value);
    }
}
