package org.multaqa.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.multaqa.database.Refusal;

/** The bench of the pages: serves an installation, loads it, and tells what came out. */
public final class WebBench {
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
        try (ServedLoad served = ServedLoad.start(folder)) {
            SignedIn clerk = new SignedIn(served.port(), filled.email(), filled.password());
            boolean profiles =
                    clerk.get("/organisations/" + filled.members().getLast().id()).statusCode()
                            == 200;
            check(clerk);
            ServedLoad.Measured measured =
                    served.load(
                            clerk.cookie(),
                            RequestPlan.of(filled.members(), profiles),
                            connections,
                            warm,
                            seconds);
            return new Result(
                    measured.load(), profiles, measured.cpuMillis(), measured.megabytes());
        }
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
}
