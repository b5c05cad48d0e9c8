package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Refusal;
import org.multaqa.keyholder.Purpose;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.ListEncoding;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.linkage.match.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Registers the help that the people of a list were given, and tells who was known already. */
@Command(
        name = "submit",
        description = {
            "Register the help that the people of a list were given.",
            "What was broken off goes on when it is run again; nothing is counted twice."
        })
final class MemberSubmit implements Callable<Integer> {
    /** Filled up to so many entries a record, as every list is. */
    static final int ENTRIES_A_RECORD = 32;

    /** A list of a few rows goes in company of noise. */
    private static final int LEAST_ENTRIES = 512;

    @Mixin private ListOptions options = new ListOptions();
    @Mixin private HubOptions hub = new HubOptions();
    @Mixin private HelpOptions help = new HelpOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Is written: row,verdict,kind,month, as member check writes it.")
    private @Nullable Path out;

    @Option(
            names = "--instead",
            paramLabel = "NAME",
            description = {
                "The list that this one corrects: what changed is withdrawn and registered anew,",
                "and nothing else is; or this very list where the hub has lost its entries."
            })
    private @Nullable String instead;

    @Override
    public Integer call() throws InterruptedException {
        OwnList own = options.read();
        return Evaluating.saying(
                options,
                () -> {
                    try (MemberFolder folder = options.folder(Purpose.REGISTERING);
                            HubLine line = hub.line(options.keys, options.common)) {
                        SubmittedList list = help.list(options, folder);
                        SubmittedLists lists = new SubmittedLists(options.keys);
                        if (list.name().equals(instead)) {
                            again(list, folder, line);
                        }
                        if (list.isSent()) {
                            lists.moved(list, folder.charity(), line);
                            said("exchange.submitted-before", list);
                            return 0;
                        }
                        try (TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                            submit(own, folder, line, book, list);
                        }
                        lists.moved(list, folder.charity(), line);
                        lists.leaveCopies(folder.charity(), line);
                        said("exchange.submitted", list);
                        return 0;
                    }
                });
    }

    /** Where the hub has lost this very list, it goes there once more, all of it. */
    private void again(SubmittedList list, MemberFolder folder, HubLine line) throws IOException {
        if (!list.isEncoded()) {
            throw new Refusal("exchange.no-list", "list", list.name());
        }
        new Withdrawing(folder, line, new MemberActs(options.keys)).allBut(list, Set.of());
        list.forget();
    }

    private void submit(
            OwnList own, MemberFolder folder, HubLine line, TokenBook book, SubmittedList list)
            throws IOException, InterruptedException {
        List<Subject> subjects = help.subjects(options, own, folder);
        Correction correction = correction(list, subjects, folder);
        List<Subject> changed = correction.changed(subjects);
        encode(changed, folder, book, list, correction);
        MemberActs acts = new MemberActs(options.keys);
        int withdrawn = correction.withdraw(new Withdrawing(folder, line, acts)).rows();
        SubmittedBatches batches = new SubmittedBatches(list);
        ProgressLine progress = new ProgressLine();
        try {
            batches.send(line, acts, progress, options.common);
        } finally {
            progress.end();
        }
        OwnList sent = correction.changed(own);
        Sightings sightings = new Sightings(sent.people(), changed);
        new SubmittedLists(options.keys).handles(sightings::isOwn);
        FoundHits hits = new FoundHits(options.keys, folder.charity());
        hits.leaveOut(sightings);
        batches.read(sightings);
        List<Sightings.Sighting> found = sightings.found(book);
        hits.keep(sightings, found, options.agreement, options.kind, sent.ids(), changed);
        new ListCounts(options, help, line, own, subjects, correction, folder.charity())
                .report(list, batches, found, book);
        VerdictFile told = new VerdictFile(found, options.kind);
        List<List<String>> verdicts = correction.verdicts(own, told.lines(sent));
        if (out != null) {
            VerdictFile.write(LinkageFiles.target(out), verdicts);
        }
        Correction.note(list, subjects, verdicts, folder.charity());
        // Before the end is noted: who is broken off here comes back to it.
        SealedCopy.leave(list, line);
        list.finish(
                Map.of(
                        "sure", String.valueOf(VerdictFile.count(verdicts, Verdict.SURE)),
                        "possible", String.valueOf(VerdictFile.count(verdicts, Verdict.POSSIBLE))));
        if (!correction.name().isEmpty()) {
            corrected(correction, changed.size(), withdrawn);
        }
    }

    /** What the list corrects: as it was encoded, if it was; else as it is told now. */
    private Correction correction(SubmittedList list, List<Subject> subjects, MemberFolder folder)
            throws IOException {
        SubmittedLists lists = new SubmittedLists(options.keys);
        String told = list.name().equals(instead) ? null : instead;
        String name = list.isEncoded() ? list.setting("instead") : told;
        if (name == null || name.isEmpty()) {
            // Encoded as a whole beforehand: the former one goes as a whole, too.
            return told == null ? Correction.NONE : Correction.whole(lists.encoded(told));
        }
        return Correction.of(
                lists.encoded(name), help.terms(options, folder), subjects, folder.charity());
    }

    /** To how many entries a record a list of so many rows is filled up. */
    static int filled(int rows) {
        return Math.max(ENTRIES_A_RECORD, Math.ceilDiv(LEAST_ENTRIES, Math.max(1, rows)));
    }

    private void encode(
            List<Subject> changed,
            MemberFolder folder,
            TokenBook book,
            SubmittedList list,
            Correction correction)
            throws IOException, InterruptedException {
        int filled = filled(changed.size());
        ListEncoding encoding = Evaluating.evaluated(options.common, folder, changed, book, filled);
        if (!list.isEncoded()) {
            list.encode(
                    encoding,
                    changed,
                    book,
                    folder.charity(),
                    help.terms(options, folder),
                    correction);
        }
    }

    private void said(String key, SubmittedList list) {
        int rows = Integer.parseInt(list.setting("rows"));
        int sure = Integer.parseInt(list.setting("sure"));
        int possible = Integer.parseInt(list.setting("possible"));
        options.common.print(
                options.common.say(
                        key,
                        "rows",
                        rows,
                        "sure",
                        sure,
                        "possible",
                        possible,
                        "first",
                        rows - sure - possible,
                        "list",
                        list.name()));
    }

    private void corrected(Correction correction, int changed, int withdrawn) {
        options.common.print(
                options.common.say(
                        "exchange.corrected",
                        "staying",
                        correction.staying().size(),
                        "changed",
                        changed,
                        "withdrawn",
                        withdrawn,
                        "list",
                        correction.name()));
    }
}
