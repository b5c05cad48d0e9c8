package org.multaqa.commands;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How three running holders come by a key together; each operator gives the same command. */
final class KeyholderCeremony {
    private KeyholderCeremony() {}

    /** What both kinds of ceremony take. */
    static final class Common {
        @Mixin private HolderOptions options = new HolderOptions();

        @Option(
                names = "--circle",
                required = true,
                paramLabel = "FILE",
                description = "The three holders' cards.")
        private Path circle = Path.of("");

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "The invitation, for members; a new file.")
        private Path out = Path.of("");

        @Option(
                names = "--wait",
                paramLabel = "MINUTES",
                defaultValue = "30",
                description = "How long for the others (default: ${DEFAULT-VALUE}).")
        private int wait = 30;

        int run(Function<Operator, String> ceremony) {
            if (Files.exists(out)) {
                throw new Refusal("keyholder.file-there", "file", out.toString());
            }
            String invitation = ceremony.apply(options.operator());
            WholeFile.write(
                    LinkageFiles.target(out),
                    to -> {
                        to.write(invitation.getBytes(StandardCharsets.UTF_8));
                        return to;
                    });
            options.common.print(
                    options.common.say(
                            "keyholder.invitation-written",
                            "file",
                            out.toString(),
                            "check",
                            Invitation.read(out).checkValue()));
            return 0;
        }

        private String circleText() {
            return Invitation.text(circle);
        }
    }

    @Command(
            name = "ceremony",
            description = {
                "Make the key of an epoch together.",
                "The two others give this command too, each at its own running holder."
            })
    static final class New implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(names = "--epoch", required = true, description = "The number of the epoch.")
        private int epoch;

        @Override
        public Integer call() {
            return common.run(operator ->
                    operator.newEpoch(
                            common.circleText(), epoch, common.wait, System.err::println));
        }
    }

    @Command(
            name = "roll",
            description = {
                "Hand the key on to new shares, or make the next epoch's.",
                "With --dealers the old shares fit nothing any more; with --new-epoch members",
                "encode anew. The two others give this command too."
            })
    static final class Roll implements Callable<Integer> {
        @Mixin private Common common = new Common();

        @Option(
                names = "--before",
                required = true,
                paramLabel = "FILE",
                description = "The invitation up to now.")
        private Path before = Path.of("");

        @Option(
                names = "--dealers",
                paramLabel = "N,N",
                description = "The two holders that still have their shares.")
        private @Nullable String dealers;

        @Option(names = "--new-epoch", description = "A new secret, one epoch later.")
        private boolean newEpoch;

        @Override
        public Integer call() {
            String text = Invitation.text(before);
            int epoch = Invitation.read(text, before.toString()).group().epoch();
            String two = dealers;
            if (newEpoch == (two != null)) {
                throw new Refusal("keyholder.roll-which");
            }
            return common.run(operator ->
                    two == null
                            ? operator.newEpoch(
                                    common.circleText(),
                                    epoch + 1,
                                    common.wait,
                                    System.err::println)
                            : operator.handOver(
                                    common.circleText(),
                                    text,
                                    two,
                                    common.wait,
                                    System.err::println));
        }
    }
}
