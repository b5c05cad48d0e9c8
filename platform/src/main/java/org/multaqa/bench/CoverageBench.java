package org.multaqa.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.multaqa.database.Refusal;

/** The bench of gaps and overlaps: the pages of matrix and map, their API, and the warning. */
public final class CoverageBench {
    private static final long SEED = 17;
    private static final int REQUESTS = 4_000;
    private static final int TRIES = 60;
    private static final List<String> SECTORS = List.of("FSC", "HEA", "EDU", "SHL", "WSH", "PRO");
    private static final List<String> LEVELS = List.of("governorate", "district", "sub-district");

    private final Path folder;
    private final BenchWorkspace.Filled filled;
    private final BenchActivities.Made made;

    /**
     * @param folder in which {@code data} is the installation that was filled
     */
    public CoverageBench(Path folder, BenchWorkspace.Filled filled, BenchActivities.Made made) {
        this.folder = folder;
        this.filled = filled;
        this.made = made;
    }

    /**
     * What came out.
     *
     * @param firstMillis until the first page could be shown after the start: all was read
     * @param megabytesBefore of the server and its database before anything was held
     */
    public record Results(long firstMillis, long megabytesBefore, List<PageLoad> results) {}

    public Results measure(int connections, int warm, int seconds)
            throws IOException, InterruptedException {
        try (ServedLoad served = ServedLoad.start(folder)) {
            SignedIn clerk = new SignedIn(served.port(), filled.email(), filled.password());
            long before = served.megabytes();
            long first = untilRead(clerk);
            List<PageLoad> results = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(SEED);
            results.add(
                    measure(
                            served,
                            clerk,
                            "bench.coverage-pages",
                            pages(random),
                            connections,
                            warm,
                            seconds));
            results.add(
                    measure(
                            served,
                            clerk,
                            "bench.coverage-api",
                            api(random),
                            connections,
                            warm,
                            seconds));
            results.add(
                    measure(
                            served,
                            clerk,
                            "bench.coverage-overlaps",
                            overlaps(random),
                            connections,
                            warm,
                            seconds));
            return new Results(first, before, results);
        }
    }

    private static PageLoad measure(
            ServedLoad served,
            SignedIn clerk,
            String what,
            List<String> addresses,
            int connections,
            int warm,
            int seconds)
            throws IOException, InterruptedException {
        ServedLoad.Measured measured =
                served.load(clerk.cookie(), addresses, connections, warm, seconds);
        return new PageLoad(what, measured.load(), measured.cpuMillis(), measured.megabytes());
    }

    /** Asks for the page until it is shown; a bench of pages that show nothing is none. */
    private static long untilRead(SignedIn clerk) throws IOException, InterruptedException {
        long from = System.nanoTime();
        for (int i = 0; i < TRIES; i++) {
            HttpResponse<String> page = clerk.get("/coverage");
            if (page.statusCode() == 200 && page.body().contains("class=\"heat\"")) {
                return (System.nanoTime() - from) / 1_000_000;
            }
        }
        throw new Refusal("bench.nothing-found");
    }

    /** All levels, all governorates, one sector or all, every month, now and then a span. */
    private List<String> pages(SplittableRandom random) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            addresses.add("/coverage" + view(random));
        }
        return addresses;
    }

    private List<String> api(SplittableRandom random) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            addresses.add("/api/v1/coverage" + view(random));
        }
        return addresses;
    }

    private String view(SplittableRandom random) {
        StringBuilder query = new StringBuilder("?month=").append(month(random));
        if (random.nextBoolean()) {
            String within = made.governorates().get(random.nextInt(made.governorates().size()));
            query.append("&within=").append(within);
            query.append("&level=").append(LEVELS.get(1 + random.nextInt(2)));
        } else {
            query.append("&level=").append(LEVELS.get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            query.append("&sector=").append(SECTORS.get(random.nextInt(SECTORS.size())));
        }
        if (random.nextInt(10) == 0) {
            query.append("&months=3");
        }
        return query.toString();
    }

    private List<String> overlaps(SplittableRandom random) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            String item = made.items().get(random.nextInt(made.items().size()));
            addresses.add(
                    "/api/v1/activities/overlaps?item="
                            + URLEncoder.encode(item, StandardCharsets.UTF_8)
                            + "&place="
                            + made.places().get(random.nextInt(made.places().size()))
                            + "&month="
                            + month(random));
        }
        return addresses;
    }

    private YearMonth month(SplittableRandom random) {
        return made.last().minusMonths(random.nextInt(made.months()));
    }
}
