package org.multaqa.commands;

import picocli.CommandLine.Command;

/** Measures parts of the linkage engine; the figures of docs/performance.md come from here. */
@Command(
        name = "bench",
        description = "Measure parts of the linkage engine on this machine.",
        subcommands = {OprfBench.class, IndexBench.class, PrivateBench.class})
final class LinkageBench {}
