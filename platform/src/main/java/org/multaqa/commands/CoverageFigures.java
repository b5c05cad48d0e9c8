package org.multaqa.commands;

import java.util.Locale;
import org.multaqa.bench.BenchActivities;
import org.multaqa.bench.CoverageBench;

/** Tells what the bench of gaps and overlaps has measured. */
final class CoverageFigures {
    private CoverageFigures() {}

    static void print(
            CommonOptions options,
            CoverageBench.Results results,
            BenchActivities.Made made,
            int activities,
            int organisations,
            int connections) {
        options.print(
                options.say(
                        "bench.machine",
                        "cores",
                        Runtime.getRuntime().availableProcessors(),
                        "java",
                        Runtime.version().toString(),
                        "organisations",
                        organisations,
                        "connections",
                        connections));
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
                        number(results.firstMillis() / 1_000.0),
                        "before",
                        results.megabytesBefore()));
        for (CoverageBench.Result result : results.results()) {
            options.print(options.say(result.what()));
            options.print(
                    options.say(
                            "bench.rate",
                            "rate",
                            number(result.load().perSecond()),
                            "answers",
                            result.load().answers(),
                            "errors",
                            result.load().errors()));
            options.print(
                    options.say(
                            "bench.coverage-times",
                            "p50",
                            number(result.load().p50()),
                            "p99",
                            number(result.load().p99()),
                            "longest",
                            number(result.load().longest()),
                            "cpu",
                            number(result.cpuMillis()),
                            "megabytes",
                            result.megabytes()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
