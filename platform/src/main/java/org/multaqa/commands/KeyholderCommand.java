package org.multaqa.commands;

import picocli.CommandLine.Command;

/** A key holder: a program of its own, apart from the workspace. */
@Command(
        name = "keyholder",
        description = "Serve one of three shares of the exchange's secret, without a database.",
        subcommands = {
            KeyholderServe.New.class,
            KeyholderServe.Card.class,
            KeyholderServe.Run.class,
            KeyholderMembers.Enrol.class,
            KeyholderMembers.Leave.class,
            KeyholderMembers.Show.class,
            KeyholderCeremony.New.class,
            KeyholderCeremony.Roll.class,
            KeyholderDestroy.class,
            KeyholderDestroy.Receipt.class,
            KeyholderLog.class
        })
final class KeyholderCommand {}
