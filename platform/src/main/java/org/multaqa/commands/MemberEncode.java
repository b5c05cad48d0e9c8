package org.multaqa.commands;

import java.util.concurrent.Callable;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.TokenBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes a list ready to be submitted, where the hub cannot be reached or is not to be yet. */
@Command(
        name = "encode",
        description = {
            "Encode a list with the key holders, without sending anything to the hub.",
            "'member submit' with the same list and words sends what was encoded."
        })
final class MemberEncode implements Callable<Integer> {
    @Mixin private ListOptions options = new ListOptions();
    @Mixin private MemberSubmit.HelpOptions help = new MemberSubmit.HelpOptions();

    @Override
    public Integer call() throws InterruptedException {
        OwnList own = options.read();
        return Evaluating.saying(
                options,
                () -> {
                    try (MemberFolder folder = options.folder(Purpose.REGISTERING);
                            TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                        SubmittedList list = help.list(options, folder);
                        help.encoded(options, own, folder, book, list);
                        options.common.print(
                                options.common.say(
                                        "exchange.encoded",
                                        "rows",
                                        own.size(),
                                        "list",
                                        list.name()));
                        return 0;
                    }
                });
    }
}
