package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.KeyFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has the hub delete what this member has registered: rows of a list, or all of it. */
@Command(
        name = "withdraw",
        description = {
            "Have the hub delete rows of a list that was registered, or all of it.",
            "The deletions go out shuffled among others that delete nothing."
        })
final class MemberWithdraw implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Option(
            names = "--list",
            required = true,
            paramLabel = "NAME",
            description = "As 'member submit' named it.")
    private String name = "";

    @Option(
            names = "--row",
            paramLabel = "ID",
            description = "The record_id of a row, once for each (default: the whole list).")
    private List<String> rows = List.of();

    @Override
    public Integer call() {
        SubmittedList list = new SubmittedLists(keys).named(name);
        if (!list.isEncoded()) {
            throw new Refusal("exchange.no-list", "list", name);
        }
        String agreement = list.terms().agreement().toString();
        try (MemberFolder folder = MemberFolder.read(keys, Purpose.CORRECTION, agreement);
                HubLine line = hub.line(keys, common)) {
            Withdrawing.Done done =
                    new Withdrawing(folder, line, new MemberActs(keys)).of(list, rows);
            if (list.isGone(folder.charity())) {
                line.drop("copies/" + name);
            }
            common.print(
                    common.say(
                            "exchange.withdrawn",
                            "rows",
                            done.rows(),
                            "entries",
                            done.entries(),
                            "list",
                            name));
            if (!done.counted()) {
                System.err.println(common.say("exchange.not-counted"));
            }
            return 0;
        } catch (KeyFault fault) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    keys.toString(),
                    "why",
                    String.valueOf(fault.getMessage()));
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", keys.toString());
        }
    }
}
