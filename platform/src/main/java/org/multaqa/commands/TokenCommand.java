package org.multaqa.commands;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.language.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes tokens for programs. */
@Command(
        name = "token",
        description = "Make tokens for programs.",
        subcommands = TokenCommand.Create.class)
final class TokenCommand {

    @Command(name = "create", description = "Make a token and print it, alone on its line.")
    static final class Create implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(
                names = "--organisation",
                required = true,
                paramLabel = "NAME",
                description = "Its name in either script, or its id.")
        private String organisation = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "secretariat, committee, manager, clerk, ministry, donor or auditor.")
        private Role role = Role.CLERK;

        @Option(
                names = "--days",
                defaultValue = "180",
                description = "How long it holds (default: ${DEFAULT-VALUE}).")
        private int days = 180;

        @Override
        public Integer call() {
            try (Workspace workspace = Workspace.openExisting(options)) {
                return switch (workspace
                        .get(OrganisationByName.class)
                        .exact(organisation)
                        .then(it -> make(workspace, it.id()))) {
                    case Outcome.Done<Tokens.Made>(Tokens.Made made) -> {
                        options.print(made.secret());
                        yield 0;
                    }
                    case Outcome.Refused<Tokens.Made> refused -> options.refuse(refused);
                };
            }
        }

        private Outcome<Tokens.Made> make(Workspace workspace, UUID id) {
            return workspace
                    .get(Tokens.class)
                    .create(Actor.COMMAND, id, role, "command line", Duration.ofDays(days));
        }
    }
}
