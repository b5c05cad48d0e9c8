package org.multaqa.commands;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.multaqa.database.DataDirectory;
import org.multaqa.database.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How soon the program answers and how much memory it has, on a data folder thrown away after. */
@Command(name = "start", description = "How soon the program answers, and its memory at rest.")
final class StartBench implements Callable<Integer> {
    private static final int TIMES = 5;

    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--rest",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description = "How long it rests before memory is read (default: ${DEFAULT-VALUE}).")
    private int rest = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("multaqa-bench-");
        try {
            measure(folder.resolve("data"));
            return 0;
        } finally {
            DataDirectory.delete(folder);
        }
    }

    private void measure(Path data) throws IOException, InterruptedException {
        try (ServerProcess first = ServerProcess.start(data)) {
            figure("cold", first.untilServed());
        }
        long[] warm = new long[TIMES];
        long[] processor = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            try (ServerProcess server = ServerProcess.start(data)) {
                warm[i] = server.untilFirstPage();
                processor[i] = server.processorTime();
            }
        }
        Arrays.sort(warm);
        Arrays.sort(processor);
        figure("warm", warm[TIMES / 2]);
        figure("processor", processor[TIMES / 2]);
        try (ServerProcess server = ServerProcess.start(data)) {
            server.untilFirstPage();
            Thread.sleep(rest * 1000L);
            long java = server.memory();
            long database = server.databaseMemory();
            if (java == 0) {
                throw new Refusal("commands.bench-failed", "why", "/proc/*/smaps_rollup");
            }
            figure("load", Math.round(system().getSystemLoadAverage()));
            figure("memory", (java + database) >> 10);
            figure("java", java >> 10);
            figure("database", database >> 10);
            figure("holders", server.holdersMemory() >> 10);
        }
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getOperatingSystemMXBean();
    }

    private void figure(String what, long value) {
        LoadFigures.figure(options, "commands.bench." + what, value);
    }
}
