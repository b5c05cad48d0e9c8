package org.multaqa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multaqa.database.Refusal;

/** An installation served by a process of its own, to be loaded by another one. */
final class ServedLoad implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/");

    private final Path folder;
    private final OwnProcess server;
    private final int port;

    private ServedLoad(Path folder, OwnProcess server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** Serves the installation {@code data} in a folder with the launcher's options. */
    static ServedLoad start(Path folder) throws IOException {
        OwnProcess server =
                OwnProcess.start(
                        folder.resolve("server.log"),
                        List.of(),
                        List.of("run", "--port", "0", "--data", folder.resolve("data").toString()));
        Matcher matcher = PORT.matcher(server.awaitLine("127.0.0.1:"));
        if (!matcher.find()) {
            throw new Refusal("bench.ended");
        }
        return new ServedLoad(folder, server, Integer.parseInt(matcher.group(1)));
    }

    int port() {
        return port;
    }

    /**
     * What came out of loading.
     *
     * @param cpuMillis what an answer cost the server's process, its database aside
     * @param megabytes the most that the server's processes held while it was measured
     */
    record Measured(LoadReport load, double cpuMillis, long megabytes) {}

    /** Loads some addresses again and again over connections that stay open. */
    Measured load(String cookie, List<String> addresses, int connections, int warm, int seconds)
            throws IOException, InterruptedException {
        Path plan = folder.resolve("plan.txt");
        List<String> lines = new ArrayList<>(List.of(cookie));
        lines.addAll(addresses);
        Files.write(plan, lines);
        List<String> verb =
                List.of(
                        "bench",
                        "load",
                        "--plan=" + plan,
                        "--port=" + port,
                        "--connections=" + connections,
                        "--warm=" + warm,
                        "--seconds=" + seconds);
        try (OwnProcess loader =
                OwnProcess.start(folder.resolve("loader.log"), List.of("-Xmx64m"), verb)) {
            loader.awaitLine("measuring");
            Duration before = cpu();
            AtomicBoolean measuring = new AtomicBoolean(true);
            long[] most = new long[1];
            Thread watch =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (measuring.get()) {
                                    most[0] = Math.max(most[0], megabytes());
                                    pause();
                                }
                            });
            LoadReport report = LoadReport.read(loader.awaitLine("report "));
            Duration spent = cpu().minus(before);
            measuring.set(false);
            watch.join();
            double cpuMillis = spent.toMillis() / (double) Math.max(1, report.answers());
            return new Measured(report, cpuMillis, most[0]);
        }
    }

    /** The memory of the server and its database now. */
    long megabytes() {
        return ProcessMemory.megabytes(server.handle(), folder.resolve("data"));
    }

    private Duration cpu() {
        return server.handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
