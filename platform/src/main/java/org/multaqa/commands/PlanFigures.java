package org.multaqa.commands;

import java.util.List;
import java.util.Locale;
import org.multaqa.bench.PlansBench;

/** Tells what the bench of needs and work plans has measured. */
final class PlanFigures {
    private PlanFigures() {}

    static void print(
            CommonOptions options,
            List<PlansBench.Result> results,
            int needs,
            int plans,
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
        options.print(options.say("bench.plans-made", "needs", needs, "plans", plans));
        for (PlansBench.Result result : results) {
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
