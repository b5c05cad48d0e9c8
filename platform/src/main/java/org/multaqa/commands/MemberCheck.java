package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks whether the people of a list were helped by others; registers nothing. */
@Command(
        name = "check",
        description = {
            "Ask whether others have registered help for the people of a list.",
            "A verdict is advice: nobody is struck off by a machine."
        })
final class MemberCheck implements Callable<Integer> {
    @Mixin private ListOptions options = new ListOptions();
    @Mixin private HubOptions hub = new HubOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Is written: row,verdict,kind,month; the verdict none, possible or sure.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        OwnList own = options.read();
        Purpose purpose = Checking.isOfTheDesk(own) ? Purpose.DESK_CHECK : Purpose.BATCH_CHECK;
        return Evaluating.saying(
                options,
                () -> {
                    try (MemberFolder folder = options.folder(purpose);
                            HubLine line = hub.line(options.keys, options.common);
                            TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                        check(
                                own,
                                new Checking(
                                        options.common,
                                        folder,
                                        line,
                                        book,
                                        options.agreement,
                                        options.kind));
                        return 0;
                    }
                });
    }

    private void check(OwnList own, Checking checking) throws IOException, InterruptedException {
        VerdictFile verdicts = checking.asked(own, checking.evaluated(own));
        verdicts.write(LinkageFiles.target(out), own);
        long sure = verdicts.count(Verdict.SURE);
        long possible = verdicts.count(Verdict.POSSIBLE);
        options.common.print(
                options.common.say(
                        "exchange.checked",
                        "rows",
                        own.size(),
                        "sure",
                        sure,
                        "possible",
                        possible,
                        "none",
                        own.size() - sure - possible,
                        "file",
                        out.toString()));
        if (sure + possible > 0) {
            options.common.print(options.common.say("exchange.case-hint"));
        }
    }
}
