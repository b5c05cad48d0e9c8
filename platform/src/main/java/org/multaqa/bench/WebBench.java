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

/** The bench of the pages: serves an installation, loads it, and tells what came out. */
public final class WebBench {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/");

    private final Path folder;
    private final BenchWorkspace.Filled filled;

    /**
     * @param folder in which {@code data} is the installation that was filled
     */
    public WebBench(Path folder, BenchWorkspace.Filled filled) {
        this.folder = folder;
        this.filled = filled;
    }

    /**
     * What came out.
     *
     * @param profiles whether profiles were half of what was asked for; else all were searches
     * @param cpuMillis what an answer cost the server's process, its database aside
     * @param megabytes the most that the server's processes held while it was measured
     */
    public record Result(LoadReport load, boolean profiles, double cpuMillis, long megabytes) {}

    public Result measure(int connections, int warm, int seconds)
            throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (OwnProcess server =
                OwnProcess.start(
                        folder.resolve("server.log"),
                        null,
                        List.of("run", "--port", "0", "--data", data.toString()))) {
            int port = port(server.awaitLine("127.0.0.1:"));
            SignedIn clerk = new SignedIn(port, filled.email(), filled.password());
            boolean profiles =
                    clerk.get("/organisations/" + filled.members().getLast().id()).statusCode()
                            == 200;
            check(clerk);
            Path plan = folder.resolve("plan.txt");
            List<String> lines = new ArrayList<>(List.of(clerk.cookie()));
            lines.addAll(RequestPlan.of(filled.members(), profiles));
            Files.write(plan, lines);
            return load(server, data, plan, port, profiles, connections, warm, seconds);
        }
    }

    private Result load(
            OwnProcess server,
            Path data,
            Path plan,
            int port,
            boolean profiles,
            int connections,
            int warm,
            int seconds)
            throws IOException, InterruptedException {
        List<String> verb =
                List.of(
                        "bench",
                        "load",
                        "--plan=" + plan,
                        "--port=" + port,
                        "--connections=" + connections,
                        "--warm=" + warm,
                        "--seconds=" + seconds);
        try (OwnProcess loader = OwnProcess.start(folder.resolve("loader.log"), "-Xmx64m", verb)) {
            loader.awaitLine("measuring");
            Duration before = cpu(server);
            AtomicBoolean measuring = new AtomicBoolean(true);
            long[] most = new long[1];
            Thread watch =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (measuring.get()) {
                                    most[0] =
                                            Math.max(
                                                    most[0],
                                                    ProcessMemory.megabytes(server.handle(), data));
                                    pause();
                                }
                            });
            LoadReport report = LoadReport.read(loader.awaitLine("report "));
            Duration spent = cpu(server).minus(before);
            measuring.set(false);
            watch.join();
            double cpuMillis = spent.toMillis() / (double) Math.max(1, report.answers());
            return new Result(report, profiles, cpuMillis, most[0]);
        }
    }

    private static Duration cpu(OwnProcess process) {
        return process.handle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** A bench of pages that show nothing would measure nothing. */
    private void check(SignedIn clerk) throws IOException, InterruptedException {
        String name = filled.members().getLast().nameAr();
        String address =
                "/organisations?q="
                        + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        if (!clerk.get(address).body().contains(filled.members().getLast().id().toString())) {
            throw new Refusal("bench.nothing-found");
        }
    }

    private static int port(String line) {
        Matcher matcher = PORT.matcher(line);
        if (!matcher.find()) {
            throw new Refusal("bench.ended");
        }
        return Integer.parseInt(matcher.group(1));
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
