package org.multaqa.commands;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.Operator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Destroys a share for good, with a receipt that the holder signs. */
@Command(
        name = "destroy",
        description = {
            "Destroy this holder's share of a key, for good.",
            "Two holders that do so end the exchange of that epoch: nobody can ask or open",
            "anything of it any more."
        })
final class KeyholderDestroy implements Callable<Integer> {
    @Mixin private HolderOptions options = new HolderOptions();

    @Option(
            names = "--key",
            required = true,
            paramLabel = "CHECK",
            description = "The check value of the group key, as the invitation has it.")
    private String key = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The receipt; a new file.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new Refusal("keyholder.file-there", "file", out.toString());
        }
        Operator operator = options.operator();
        Path target = LinkageFiles.target(out);
        // Made before the act: afterwards there is no second chance for the receipt.
        write(target, "");
        String receipt;
        try {
            receipt = operator.destroy(key, () -> options.opening(operator));
        } catch (RuntimeException e) {
            target.toFile().delete();
            throw e;
        }
        try {
            write(target, receipt);
        } catch (Refusal full) {
            System.out.print(receipt);
            throw full;
        }
        options.common.print(
                options.common.say("keyholder.destroyed", "key", key, "file", out.toString()));
        return 0;
    }

    private static void write(Path target, String text) {
        WholeFile.write(
                target,
                to -> {
                    to.write(text.getBytes(StandardCharsets.UTF_8));
                    return to;
                });
    }

    @Command(name = "receipt", description = "Check another holder's receipt of destruction.")
    static final class Receipt implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Parameters(paramLabel = "FILE", description = "The receipt.")
        private Path receipt = Path.of("");

        @Option(
                names = "--invitation",
                required = true,
                paramLabel = "FILE",
                description = "The invitation of that key.")
        private Path invitation = Path.of("");

        @Override
        public Integer call() {
            org.multaqa.keyholder.Receipt read =
                    org.multaqa.keyholder.Receipt.verify(
                            Invitation.text(receipt),
                            Invitation.read(invitation),
                            receipt.toString());
            options.print(
                    options.say(
                            "keyholder.receipt-right",
                            "number",
                            read.number(),
                            "name",
                            read.name(),
                            "epoch",
                            read.epoch(),
                            "day",
                            read.at()));
            return 0;
        }
    }
}
