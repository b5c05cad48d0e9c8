package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.MembersSecret;
import org.multaqa.linkage.oprf.Ceremony;
import org.multaqa.linkage.oprf.GroupKey;
import org.multaqa.linkage.oprf.KeyShare;
import org.multaqa.linkage.oprf.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the keys of an exchange. */
@Command(
        name = "keys",
        description = "Make the keys of an exchange.",
        subcommands = LinkageKeys.New.class)
final class LinkageKeys {

    @Command(
            name = "new",
            description = {
                "Make three holders' shares, the members' and a charity's secret, for a trial:",
                "in earnest each holder makes its share on its own machine."
            })
    static final class New implements Callable<Integer> {
        @Mixin private CommonOptions options = new CommonOptions();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "A new folder.")
        private Path out = Path.of("");

        @Option(
                names = "--epoch",
                defaultValue = "1",
                description = "The number of the year's secret (default: ${DEFAULT-VALUE}).")
        private int epoch = 1;

        @Override
        public Integer call() {
            if (epoch < 1) {
                throw new Refusal("linkage.epoch-from");
            }
            Trial made = trial(out.toAbsolutePath().normalize(), epoch);
            options.print(
                    options.say(
                            "linkage.keys-made",
                            "folder",
                            out.toString(),
                            "epoch",
                            epoch,
                            "group",
                            made.group(),
                            "members",
                            made.members()));
            System.err.println(options.say("linkage.keys-trial"));
            return 0;
        }
    }

    /** The check values of what was made. */
    record Trial(String group, String members) {}

    /** Makes the keys of all parties into a new folder. */
    static Trial trial(Path folder, int epoch) {
        List<Ceremony.Outcome> holders = Rehearsal.newKey(epoch);
        GroupKey group = holders.getFirst().group();
        try (MembersSecret members = MembersSecret.fresh();
                CharitySecret charity = CharitySecret.fresh()) {
            List<KeyShare> shares = holders.stream().map(Ceremony.Outcome::share).toList();
            KeyFolder.write(folder, group, shares, members, charity);
            return new Trial(group.checkValue(), members.checkValue());
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", folder.toString());
        } finally {
            holders.forEach(holder -> holder.share().close());
        }
    }
}
