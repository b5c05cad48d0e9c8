package org.multaqa.commands;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.ObliviousFunction;
import org.multaqa.linkage.oprf.Rehearsal;
import org.multaqa.linkage.sodium.Ristretto;
import org.multaqa.linkage.sodium.Secret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many tokens a second a charity and its key holders make when all are on this machine. */
@Command(name = "oprf", description = "Tokens a second, charity and key holders on this machine.")
final class OprfBench implements Callable<Integer> {
    private static final int WARM = 4_096;
    private static final int MULTIPLICATIONS = 20_000;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--tokens",
            defaultValue = "50000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int tokens = 50_000;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "By how many threads (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Override
    public Integer call() throws InterruptedException {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(1);
        List<KeyShare> shares = holders.stream().map(Ceremony.Outcome::share).toList();
        var function = new ObliviousFunction(holders.getFirst().group(), shares);
        function.evaluate(matchKeys("warm", WARM), threads, count -> {});
        double multiplication = multiplication();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<byte[]> keys = matchKeys("key", tokens);
        long processor = system.getProcessCpuTime();
        long started = System.nanoTime();
        function.evaluate(keys, threads, count -> {});
        double seconds = (System.nanoTime() - started) / 1e9;
        double micros = (system.getProcessCpuTime() - processor) / 1e3 / tokens;
        options.print(
                options.say(
                        "linkage.bench-oprf",
                        "tokens",
                        tokens,
                        "rate",
                        Math.round(tokens / seconds),
                        "threads",
                        threads));
        options.print(
                options.say(
                        "linkage.bench-oprf-cost",
                        "micros",
                        number(micros),
                        "multiplication",
                        number(multiplication),
                        "rate",
                        Math.round(2e6 / micros),
                        "load",
                        number(system.getSystemLoadAverage())));
        shares.forEach(KeyShare::close);
        return 0;
    }

    /** Processor time of one multiplication, in microseconds, as the machine is now. */
    private static double multiplication() {
        var thread = ManagementFactory.getThreadMXBean();
        try (Secret scalar = Secret.randomScalar();
                Secret point = Secret.ofSize(Ristretto.BYTES)) {
            Ristretto.multiplyBase(point.memory(), scalar.memory());
            long before = thread.getCurrentThreadCpuTime();
            for (int i = 0; i < MULTIPLICATIONS; i++) {
                Ristretto.multiply(point.memory(), scalar.memory(), point.memory());
            }
            return (thread.getCurrentThreadCpuTime() - before) / 1e3 / MULTIPLICATIONS;
        }
    }

    private static List<byte[]> matchKeys(String kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (kind + "|" + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
