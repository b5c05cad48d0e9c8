package org.multaqa.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.accounts.Actor;
import org.multaqa.exchange.Epoch;
import org.multaqa.exchange.Epochs;
import org.multaqa.keyholder.Invitation;
import org.multaqa.language.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The hub's side of the exchange, at the machine of the workspace. */
@Command(
        name = "exchange",
        description = "Keep the hub of the exchange of checks between charities.",
        subcommands = ExchangeCommand.Open.class)
final class ExchangeCommand {

    @Command(
            name = "open",
            description = {
                "Open the bag of entries for a key that the holders have made.",
                "Compare the check value with the holders' operators."
            })
    static final class Open implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(
                names = "--invitation",
                required = true,
                paramLabel = "FILE",
                description = "The invitation, as a ceremony has written it.")
        private Path invitation = Path.of("");

        @Override
        public Integer call() {
            Invitation pinned = Invitation.read(invitation);
            try (Workspace workspace = Workspace.openExisting(options)) {
                return switch (workspace.get(Epochs.class).open(Actor.COMMAND, pinned)) {
                    case Outcome.Done<Epoch>(Epoch epoch) -> {
                        options.print(
                                options.say(
                                        "exchange.opened",
                                        "number",
                                        epoch.number(),
                                        "check",
                                        pinned.checkValue()));
                        yield 0;
                    }
                    case Outcome.Refused<Epoch> refused -> options.refuse(refused);
                };
            }
        }
    }
}
