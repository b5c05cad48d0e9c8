package org.multaqa.commands;

import picocli.CommandLine.Command;

/** Finds the same people in lists; each part is a verb of its own. */
@Command(
        name = "linkage",
        description = "Find the same people in lists of several charities.",
        subcommands = {
            LinkageGenerate.class,
            LinkageMatch.class,
            LinkageClusters.class,
            LinkageEvaluate.class,
            LinkageTrain.class,
            LinkageKeys.class,
            LinkageEncode.class,
            LinkageLoad.class,
            LinkageAttack.class,
            LinkageBench.class
        })
final class LinkageCommand {}
