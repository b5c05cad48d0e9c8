package org.multaqa.commands;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
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
    @Mixin private HelpOptions help = new HelpOptions();

    @Override
    public Integer call() throws InterruptedException {
        OwnList own = options.read();
        return Evaluating.saying(
                options,
                () -> {
                    try (MemberFolder folder = options.folder(Purpose.REGISTERING);
                            TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                        SubmittedList list = help.list(options, folder);
                        encode(own, folder, book, list);
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

    private void encode(OwnList own, MemberFolder folder, TokenBook book, SubmittedList list)
            throws IOException, InterruptedException {
        List<Subject> subjects = help.subjects(options, own, folder);
        int filled = MemberSubmit.filled(own.size());
        ListEncoding encoding =
                Evaluating.evaluated(options.common, folder, subjects, book, filled);
        if (!list.isEncoded()) {
            list.encode(encoding, subjects, book, folder.charity(), help.terms(options, folder));
        }
    }
}
