package org.multaqa.commands;

import picocli.CommandLine.Command;

/** Measures the program on this machine; each figure in docs/performance.md comes from here. */
@Command(
        name = "bench",
        description = "Measure the program on this machine.",
        subcommands = {StartBench.class})
final class BenchCommand {}
