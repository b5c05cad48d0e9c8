package org.multaqa.commands;

import java.util.Locale;
import org.multaqa.bench.LoadReport;
import org.multaqa.bench.PageLoad;

/** Tells what benches have measured, all in the same words. */
final class LoadFigures {
    private LoadFigures() {}

    /** On what it was measured. */
    static void machine(CommonOptions options, int organisations, int connections) {
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
    }

    /** How many answers came in a second. */
    static void rate(CommonOptions options, LoadReport load) {
        options.print(
                options.say(
                        "bench.rate",
                        "rate",
                        number(load.perSecond()),
                        "answers",
                        load.answers(),
                        "errors",
                        load.errors()));
    }

    /** What one kind of pages took. */
    static void pages(CommonOptions options, PageLoad pages) {
        LoadReport load = pages.load();
        options.print(options.say(pages.what()));
        rate(options, load);
        options.print(
                options.say(
                        "bench.coverage-times",
                        "p50",
                        number(load.p50()),
                        "p99",
                        number(load.p99()),
                        "longest",
                        number(load.longest()),
                        "cpu",
                        number(pages.cpuMillis()),
                        "megabytes",
                        pages.megabytes()));
    }

    /** One figure under its name. */
    static void figure(CommonOptions options, String what, double value) {
        options.print(
                options.say(
                        "commands.bench-figure",
                        "what",
                        options.say(what),
                        "value",
                        value == Math.rint(value) ? String.valueOf((long) value) : number(value)));
    }

    /** The value below which a part of sorted ones lies. */
    static long at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
    }

    /** With one place behind the point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
