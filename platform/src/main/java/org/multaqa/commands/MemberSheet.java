package org.multaqa.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.database.PrivateFiles;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Invitation;
import org.multaqa.linkage.encode.MembersSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the recovery sheet as a page to print. */
@Command(
        name = "sheet",
        description = {
            "Write the members' secret as a page to print: words and a code, in two copies.",
            "Whoever reads it is a member. Print it, delete the file, keep the copies apart."
        })
final class MemberSheet implements Callable<Integer> {
    @Mixin private CommonOptions options = new CommonOptions();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.html",
            description = "A new file, which only you may read.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (Files.exists(out)) {
            throw new Refusal("keyholder.file-there", "file", out.toString());
        }
        Invitation invitation = Invitation.read(keys.resolve(MemberFolder.INVITATION));
        try (MembersSecret secret =
                KeyFolder.key(keys.resolve(KeyFolder.MEMBERS), MembersSecret::read)) {
            RecoverySheet sheet = new RecoverySheet(options.language(), secret, invitation);
            PrivateFiles.write(out, sheet.page());
        }
        options.print(options.say("exchange.sheet-written", "file", out.toString()));
        return 0;
    }
}
