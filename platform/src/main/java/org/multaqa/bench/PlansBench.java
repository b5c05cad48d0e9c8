package org.multaqa.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import org.multaqa.database.Refusal;

/** The bench of needs and work plans: their lists, the gap of needs, the pages of one of them. */
public final class PlansBench {
    private static final long SEED = 18;
    private static final int REQUESTS = 4_000;
    private static final int TRIES = 30;
    private static final List<String> SECTORS = List.of("FSC", "HEA", "EDU", "SHL", "WSH");

    private final Path folder;
    private final BenchWorkspace.Filled filled;
    private final BenchPlans.Made made;
    private final SplittableRandom random = new SplittableRandom(SEED);

    /**
     * @param folder in which {@code data} is the installation that was filled
     */
    public PlansBench(Path folder, BenchWorkspace.Filled filled, BenchPlans.Made made) {
        this.folder = folder;
        this.filled = filled;
        this.made = made;
    }

    public List<PageLoad> measure(int connections, int warm, int seconds)
            throws IOException, InterruptedException {
        List<PageLoad> results = new ArrayList<>();
        try (ServedLoad served = ServedLoad.start(folder)) {
            SignedIn clerk = new SignedIn(served.port(), filled.email(), filled.password());
            check(clerk, "/needs", "/needs/");
            check(clerk, "/plans", "/plans/");
            check(clerk, "/plans/" + made.plans().getFirst(), "class=\"gantt\"");
            check(clerk, "/coverage/needs", "class=\"heat\"");
            for (Kind kind : kinds()) {
                ServedLoad.Measured measured =
                        served.load(
                                clerk.cookie(), many(kind.address()), connections, warm, seconds);
                results.add(
                        new PageLoad(
                                kind.what(),
                                measured.load(),
                                measured.cpuMillis(),
                                measured.megabytes()));
            }
        }
        return results;
    }

    private record Kind(String what, Supplier<String> address) {}

    private List<Kind> kinds() {
        return List.of(
                new Kind("bench.need-lists", this::needs),
                new Kind("bench.need-pages", () -> "/needs/" + one(made.needs())),
                new Kind("bench.need-gaps", this::gap),
                new Kind("bench.plan-lists", this::plans),
                new Kind("bench.plan-pages", () -> "/plans/" + one(made.plans())),
                new Kind("bench.plan-reports", () -> "/plans/" + one(made.plans()) + "/reports"));
    }

    private static List<String> many(Supplier<String> address) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            addresses.add(address.get());
        }
        return addresses;
    }

    /** The country's or an area's, of a sector or all, now and then searched. */
    private String needs() {
        StringBuilder query = new StringBuilder("/needs?show=open");
        if (random.nextBoolean()) {
            query.append("&within=").append(area());
        }
        if (random.nextInt(3) == 0) {
            query.append("&sector=").append(SECTORS.get(random.nextInt(SECTORS.size())));
        }
        return query.toString();
    }

    private String gap() {
        String within = random.nextBoolean() ? "within=" + area() : "";
        boolean one = random.nextInt(3) == 0;
        String sector = one ? "&sector=" + SECTORS.get(random.nextInt(SECTORS.size())) : "";
        return "/coverage/needs?" + within + sector;
    }

    private String plans() {
        return random.nextInt(3) == 0 ? "/plans" : "/plans?state=agreed&after=" + one(made.plans());
    }

    private String area() {
        return made.governorates().get(random.nextInt(made.governorates().size()));
    }

    private UUID one(List<UUID> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A bench of pages that show nothing would measure nothing; what is held is read first. */
    private static void check(SignedIn clerk, String address, String shows)
            throws IOException, InterruptedException {
        int status = 0;
        for (int i = 0; i < TRIES; i++) {
            HttpResponse<String> page = clerk.get(address);
            status = page.statusCode();
            if (status == 200 && page.body().contains(shows)) {
                return;
            }
        }
        throw new Refusal("bench.shows-nothing", "address", address, "status", status);
    }
}
