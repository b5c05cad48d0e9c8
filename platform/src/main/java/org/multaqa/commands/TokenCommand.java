package org.multaqa.commands;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.multaqa.accounts.Actor;
import org.multaqa.accounts.Role;
import org.multaqa.accounts.Tokens;
import org.multaqa.database.Refusal;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.Organisations;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;
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
                UUID id = find(workspace.get(Organisations.class));
                return switch (workspace
                        .get(Tokens.class)
                        .create(Actor.COMMAND, id, role, "command line", Duration.ofDays(days))) {
                    case Outcome.Done<Tokens.Made>(Tokens.Made made) -> {
                        options.print(made.secret());
                        yield 0;
                    }
                    case Outcome.Refused<Tokens.Made> refused -> options.refuse(refused);
                };
            }
        }

        private UUID find(Organisations organisations) {
            String wanted = ArabicText.normalize(organisation);
            List<UUID> found = new java.util.ArrayList<>();
            organisations.each(it -> {
                if (it.isActive() && isCalled(it, wanted)) {
                    found.add(it.id());
                }
            });
            if (found.size() != 1) {
                throw new Refusal(
                        found.isEmpty()
                                ? "commands.organisation-unknown"
                                : "commands.organisation-several",
                        "name",
                        organisation);
            }
            return found.getFirst();
        }

        private boolean isCalled(Organisation it, String wanted) {
            return it.id().toString().equals(organisation.strip())
                    || ArabicText.normalize(it.nameAr()).equals(wanted)
                    || (it.nameEn() != null && ArabicText.normalize(it.nameEn()).equals(wanted))
                    || (it.shortName() != null
                            && ArabicText.normalize(it.shortName()).equals(wanted));
        }
    }
}
