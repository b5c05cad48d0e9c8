package org.multaqa.commands;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Audit;
import org.multaqa.audit.Head;
import org.multaqa.audit.Verdict;
import org.multaqa.database.Refusal;
import org.multaqa.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks after the trail of changes. */
@Command(
        name = "audit",
        description = "Look after the trail of changes.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.ShowHead.class})
final class AuditCommand {

    @Command(
            name = "verify",
            description = "Compute the whole trail anew and say whether it is whole.")
    static final class Verify implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(
                names = "--head",
                paramLabel = "NUMBER-HASH",
                description = "An older head, as it was sent or printed.")
        private @Nullable String head;

        @Override
        public Integer call() {
            Head older = null;
            if (head != null) {
                older = Head.read(head).orElseThrow(() -> new Refusal("commands.head-unreadable"));
            }
            try (Workspace workspace = Workspace.openExisting(options)) {
                Verdict verdict = workspace.get(Audit.class).verify(older);
                options.print(options.say(said(verdict)));
                return verdict instanceof Verdict.Whole ? 0 : 1;
            }
        }
    }

    /** The verdict in words. */
    static Message said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Whole(Head end) ->
                    Message.of(
                            "commands.trail-whole", "count", end.number(), "head", end.written());
            case Verdict.Broken(long number) ->
                    Message.of("commands.trail-broken", "number", number);
            case Verdict.OtherHistory(Head given) ->
                    Message.of("commands.trail-other", "head", given.written());
        };
    }

    @Command(name = "head", description = "Print the head of the trail, to be kept elsewhere.")
    static final class ShowHead implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Override
        public Integer call() {
            try (Workspace workspace = Workspace.openExisting(options)) {
                options.print(workspace.get(Audit.class).head().written());
                return 0;
            }
        }
    }
}
