package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.multaqa.bench.BenchActivities;
import org.multaqa.bench.BenchPlans;
import org.multaqa.bench.BenchWorkspace;
import org.multaqa.bench.CoverageBench;
import org.multaqa.bench.LoadReport;
import org.multaqa.bench.Loader;
import org.multaqa.bench.PageLoad;
import org.multaqa.bench.PlansBench;
import org.multaqa.bench.SheetBench;
import org.multaqa.bench.WebBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the program on this machine; each figure in docs/performance.md comes from here. */
@Command(
        name = "bench",
        description = "Measure the program on this machine.",
        subcommands = {StartBench.class, ExchangeBench.class})
final class BenchCommand {

    @Command(
            name = "web",
            description = "Serve invented organisations and load their pages as people would.")
    int web(
            @Mixin CommonOptions options,
            @Option(names = "--organisations", defaultValue = "10000") int organisations,
            @Option(names = "--connections", defaultValue = "32") int connections,
            @Option(names = "--warm", defaultValue = "30") int warm,
            @Option(names = "--seconds", defaultValue = "60") int seconds)
            throws IOException, InterruptedException {
        try (ThrownAway thrown = new ThrownAway(options)) {
            Path folder = thrown.folder();
            BenchWorkspace.Filled filled;
            try (Workspace workspace = Workspace.open(options)) {
                filled = workspace.get(BenchWorkspace.class).fill(organisations);
            }
            System.err.println(options.say("bench.serving", "count", organisations));
            WebBench.Result result =
                    new WebBench(folder, filled).measure(connections, warm, seconds);
            print(options, result, organisations, connections);
            return 0;
        }
    }

    @Command(
            name = "coverage",
            description = "Serve invented activities and ask for gaps, overlaps and warnings.")
    int coverage(
            @Mixin CommonOptions options,
            @Option(names = "--activities", defaultValue = "1000000") int activities,
            @Option(names = "--organisations", defaultValue = "2500") int organisations,
            @Option(names = "--months", defaultValue = "36") int months,
            @Option(names = "--connections", defaultValue = "16") int connections,
            @Option(names = "--warm", defaultValue = "20") int warm,
            @Option(names = "--seconds", defaultValue = "30") int seconds)
            throws IOException, InterruptedException {
        try (ThrownAway thrown = new ThrownAway(options)) {
            Path folder = thrown.folder();
            BenchWorkspace.Filled filled;
            BenchActivities.Made made;
            try (Workspace workspace = Workspace.open(options)) {
                filled = workspace.get(BenchWorkspace.class).fill(organisations);
                made =
                        workspace
                                .get(BenchActivities.class)
                                .fill(filled.members(), activities, months);
            }
            System.err.println(options.say("bench.serving", "count", organisations));
            CoverageBench.Results results =
                    new CoverageBench(folder, filled, made).measure(connections, warm, seconds);
            LoadFigures.machine(options, organisations, connections);
            options.print(
                    options.say(
                            "bench.coverage-made",
                            "activities",
                            activities,
                            "entries",
                            made.entries(),
                            "months",
                            made.months(),
                            "seconds",
                            LoadFigures.number(results.firstMillis() / 1_000.0),
                            "before",
                            results.megabytesBefore()));
            results.results().forEach(pages -> LoadFigures.pages(options, pages));
            return 0;
        }
    }

    @Command(
            name = "plans",
            description = "Serve invented needs and work plans, and ask for lists, gap and pages.")
    int plans(
            @Mixin CommonOptions options,
            @Option(names = "--needs", defaultValue = "100000") int needs,
            @Option(names = "--plans", defaultValue = "20000") int plans,
            @Option(names = "--organisations", defaultValue = "2500") int organisations,
            @Option(names = "--connections", defaultValue = "16") int connections,
            @Option(names = "--warm", defaultValue = "20") int warm,
            @Option(names = "--seconds", defaultValue = "30") int seconds)
            throws IOException, InterruptedException {
        try (ThrownAway thrown = new ThrownAway(options)) {
            Path folder = thrown.folder();
            BenchWorkspace.Filled filled;
            BenchPlans.Made made;
            try (Workspace workspace = Workspace.open(options)) {
                filled = workspace.get(BenchWorkspace.class).fill(organisations);
                made = workspace.get(BenchPlans.class).fill(filled.members(), needs, plans);
            }
            System.err.println(options.say("bench.serving", "count", organisations));
            List<PageLoad> results =
                    new PlansBench(folder, filled, made).measure(connections, warm, seconds);
            LoadFigures.machine(options, organisations, connections);
            options.print(options.say("bench.plans-made", "needs", needs, "plans", plans));
            results.forEach(pages -> LoadFigures.pages(options, pages));
            return 0;
        }
    }

    @Command(
            name = "activities",
            description = "Bring large invented sheets of activities in and take them out again.")
    int activities(
            @Mixin CommonOptions options,
            @Option(names = "--rows", defaultValue = "100000") int rows)
            throws IOException {
        try (ThrownAway thrown = new ThrownAway(options)) {
            Path folder = thrown.folder();
            try (Workspace workspace = Workspace.open(options)) {
                workspace
                        .get(SheetBench.class)
                        .measure(folder, rows, figure -> options.print(options.say(figure)));
            }
            return 0;
        }
    }

    /** The loader's own process; told nothing but its plan. */
    @Command(name = "load", hidden = true)
    int load(
            @Option(names = "--plan") Path plan,
            @Option(names = "--port") int port,
            @Option(names = "--connections") int connections,
            @Option(names = "--warm") int warm,
            @Option(names = "--seconds") int seconds)
            throws IOException {
        List<String> lines = Files.readAllLines(plan);
        Loader loader = new Loader(port, lines.getFirst(), lines.subList(1, lines.size()));
        LoadReport report = loader.run(connections, warm, seconds, System.out::println);
        System.out.println(report.written());
        return 0;
    }

    private static void print(
            CommonOptions options, WebBench.Result result, int organisations, int connections) {
        LoadReport load = result.load();
        LoadFigures.machine(options, organisations, connections);
        options.print(options.say(result.profiles() ? "bench.mixed" : "bench.searches-only"));
        LoadFigures.rate(options, load);
        options.print(
                options.say(
                        "bench.times",
                        "p50",
                        LoadFigures.number(load.p50()),
                        "p99",
                        LoadFigures.number(load.p99()),
                        "longest",
                        LoadFigures.number(load.longest()),
                        "searches",
                        LoadFigures.number(load.searchP99()),
                        "profiles",
                        LoadFigures.number(load.profileP99())));
        options.print(
                options.say(
                        "bench.cost",
                        "cpu",
                        String.format(Locale.ROOT, "%.2f", result.cpuMillis()),
                        "megabytes",
                        result.megabytes()));
    }
}
