package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Invitation;
import org.multaqa.keyholder.MemberKey;
import org.multaqa.linkage.encode.MembersSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A charity as a member of the exchange. */
@Command(
        name = "member",
        description = "Be a member of the exchange of checks between charities.",
        subcommands = {
            MemberCommand.Enrol.class,
            MemberPin.class,
            MemberEncode.class,
            MemberSubmit.class,
            MemberCheck.class,
            MemberWithdraw.class,
            MemberCases.class,
            MemberVerify.class,
            MemberSheet.class,
            MemberRecover.class
        })
final class MemberCommand {

    @Command(
            name = "enrol",
            description = {
                "Make this charity's own keys, and print the public one for the key holders.",
                "Compare the check value of the invitation with whoever handed it over."
            })
    static final class Enrol implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(
                names = "--keys",
                required = true,
                paramLabel = "DIR",
                description = "A new folder.")
        private Path keys = Path.of("");

        @Option(
                names = "--invitation",
                required = true,
                paramLabel = "FILE",
                description = "The invitation, as it was handed over.")
        private Path invitation = Path.of("");

        @Option(
                names = "--members-secret",
                paramLabel = "FILE",
                description = "The members' secret, as it was handed over (members.key).")
        private @Nullable Path secret;

        @Option(names = "--first", description = "The first member: makes the members' secret.")
        private boolean first;

        @Override
        public Integer call() {
            Path given = secret;
            if (first == (given != null)) {
                throw new Refusal("keyholder.first-or-secret");
            }
            Invitation pinned = Invitation.read(invitation);
            try (MembersSecret members =
                            given == null
                                    ? MembersSecret.fresh()
                                    : KeyFolder.key(given, MembersSecret::read);
                    MemberKey member = MemberKey.fresh()) {
                MemberFolder.write(keys.toAbsolutePath().normalize(), pinned, members, member);
                System.err.println(
                        options.say(
                                "keyholder.member-made",
                                "folder",
                                keys.toString(),
                                "invitation",
                                pinned.checkValue(),
                                "members",
                                members.checkValue()));
                options.print(member.shown());
                return 0;
            } catch (IOException e) {
                throw new Refusal("commands.cannot-write", "file", keys.toString());
            }
        }
    }
}
