package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.KeyFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Fetches the sealed copies of lists whose folders were lost with a machine. */
@Command(
        name = "recover",
        description = {
            "Fetch from the hub what this charity keeps there of its lists, and open it.",
            "charity.key must be there: nobody else can open the copies. Lists that are here stay."
        })
final class MemberRecover implements Callable<Integer> {
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "DIR",
            description = "The member's folder.")
    private Path keys = Path.of("");

    @Override
    public Integer call() {
        SubmittedLists lists = new SubmittedLists(keys);
        int fetched = 0;
        try (CharitySecret charity =
                        KeyFolder.key(keys.resolve(KeyFolder.CHARITY), CharitySecret::read);
                HubLine line = hub.line(keys, common)) {
            for (JsonNode name : line.read("copies").path("items")) {
                SubmittedList list = lists.named(name.asString(""));
                if (!list.isEncoded()) {
                    try (InputStream copy = line.fetch("copies/" + list.name())) {
                        list.recover(copy, charity);
                        fetched++;
                    }
                }
            }
            common.print(common.say("exchange.recovered", "lists", fetched));
            return 0;
        } catch (KeyFault fault) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    keys.resolve(KeyFolder.CHARITY).toString(),
                    "why",
                    String.valueOf(fault.getMessage()));
        } catch (IOException e) {
            throw new Refusal("commands.cannot-write", "file", keys.toString());
        }
    }
}
