package org.multaqa.commands;

import java.io.IOException;
import java.util.List;
import org.multaqa.database.Refusal;
import org.multaqa.linkage.encode.EncodingFault;
import org.multaqa.linkage.encode.KeyFault;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.oprf.LyingHolder;
import org.multaqa.linkage.oprf.ObliviousFunction;

/** A member has the tokens of its list evaluated by the holders, those that it lacks. */
final class Evaluating {
    private Evaluating() {}

    /** Work with a member's keys; what can go wrong with keys and holders is said in words. */
    interface Work<T> {
        T run() throws IOException, InterruptedException;
    }

    static <T> T saying(ListOptions options, Work<T> work) throws InterruptedException {
        try {
            return work.run();
        } catch (LyingHolder liar) {
            throw new Refusal("linkage.holder-lied", "number", liar.number());
        } catch (KeyFault fault) {
            throw new Refusal(
                    "linkage.key-unreadable",
                    "file",
                    options.keys.toString(),
                    "why",
                    String.valueOf(fault.getMessage()));
        } catch (EncodingFault | IOException e) {
            throw new Refusal("commands.cannot-write", "file", options.keys.toString());
        }
    }

    /** The encoding of a list, whose tokens stand in the book when this comes back. */
    static ListEncoding evaluated(
            CommonOptions options,
            MemberFolder folder,
            List<Subject> subjects,
            TokenBook book,
            int entriesARecord)
            throws IOException, InterruptedException {
        var function = new ObliviousFunction(folder.group(), folder.holders());
        var encoding =
                new ListEncoding(
                        function,
                        folder.group().epoch(),
                        folder.members(),
                        folder.charity(),
                        entriesARecord);
        ProgressLine progress = new ProgressLine();
        try {
            encoding.evaluate(
                    subjects,
                    book,
                    Runtime.getRuntime().availableProcessors(),
                    (done, all) ->
                            progress.say(() ->
                                    options.say(
                                            "linkage.stage.evaluating", "done", done, "all", all)));
        } finally {
            progress.end();
        }
        return encoding;
    }
}
