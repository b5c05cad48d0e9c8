package org.multaqa.commands;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
                "Withdraw that list first: the one that this list corrects,",
                "or this very list where the hub has lost its entries."
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
                        if (instead != null) {
                            withdraw(instead, list, folder, line);
                        }
                        if (list.isSent()) {
                            said("exchange.submitted-before", list);
                            return 0;
                        }
                        try (TokenBook book = TokenBook.open(folder.tokens(), folder.charity())) {
                            submit(own, folder, line, book, list);
                        }
                        return 0;
                    }
                });
    }

    private void withdraw(String former, SubmittedList list, MemberFolder folder, HubLine line)
            throws IOException {
        SubmittedList before = new SubmittedLists(options.keys).named(former);
        if (!before.isEncoded()) {
            throw new Refusal("exchange.no-list", "list", former);
        }
        new Withdrawing(folder, line, new MemberActs(options.keys)).of(before, List.of());
        if (former.equals(list.name())) {
            list.forget();
        }
    }

    private void submit(
            OwnList own, MemberFolder folder, HubLine line, TokenBook book, SubmittedList list)
            throws IOException, InterruptedException {
        List<Subject> subjects = help.encoded(options, own, folder, book, list);
        SubmittedBatches batches = new SubmittedBatches(list);
        ProgressLine progress = new ProgressLine();
        try {
            batches.send(line, new MemberActs(options.keys), progress, options.common);
        } finally {
            progress.end();
        }
        Sightings sightings = new Sightings(own.people(), subjects);
        new SubmittedLists(options.keys).handles(sightings::isOwn);
        FoundHits hits = new FoundHits(options.keys, folder.charity());
        hits.leaveOut(sightings);
        batches.read(sightings);
        List<Sightings.Sighting> found = sightings.found(book);
        hits.keep(sightings, found, options, own, subjects);
        new ListCounts(options, help, line, own, subjects, folder.charity())
                .report(list, batches, found, book);
        VerdictFile verdicts = new VerdictFile(found, options.kind);
        if (out != null) {
            verdicts.write(LinkageFiles.target(out), own);
        }
        // Before the end is noted: who is broken off here comes back to it.
        line.leave("copies/" + list.name(), () -> copy(list));
        list.finish(
                Map.of(
                        "sure", String.valueOf(verdicts.count(Verdict.SURE)),
                        "possible", String.valueOf(verdicts.count(Verdict.POSSIBLE))));
        said("exchange.submitted", list);
    }

    private static InputStream copy(SubmittedList list) {
        try {
            return SealedCopy.of(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** What is said of the help that a list was given. */
    static final class HelpOptions {
        @Option(
                names = "--month",
                required = true,
                paramLabel = "YYYY-MM",
                description = "When the help was given.")
        private YearMonth month = YearMonth.of(2026, 1);

        @Option(
                names = "--place",
                paramLabel = "CODE",
                description = "The code of the sub-district, such as SY020400 (default: not said).")
        private @Nullable String place;

        /** The month as it is written. */
        String month() {
            return month.toString();
        }

        /** The code of the sub-district, if it was said. */
        @Nullable String place() {
            return place == null ? null : place.strip().toUpperCase(Locale.ROOT);
        }

        /** Where this very list stands in the member's folder, sent or not. */
        SubmittedList list(ListOptions options, MemberFolder folder) throws IOException {
            try {
                MessageDigest hash = MessageDigest.getInstance("SHA-256");
                String terms =
                        options.agreement + " " + options.kind + " " + month + " " + place + "\n";
                hash.update(terms.getBytes(StandardCharsets.UTF_8));
                hash.update(folder.group().identifier());
                hash.update(Files.readAllBytes(options.list));
                String name =
                        month
                                + "-"
                                + options.kind.name().toLowerCase(Locale.ROOT)
                                + "-"
                                + ListOptions.hex(hash.digest()).substring(0, 12);
                return new SubmittedLists(options.keys).named(name);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        /** The rows as they are encoded; the list is encoded when this comes back. */
        List<Subject> encoded(
                ListOptions options,
                OwnList own,
                MemberFolder folder,
                TokenBook book,
                SubmittedList list)
                throws IOException, InterruptedException {
            List<Subject> subjects =
                    options.subjects(own, month, ListOptions.subDistrict(place), folder);
            int filled = Math.max(ENTRIES_A_RECORD, Math.ceilDiv(LEAST_ENTRIES, own.size()));
            ListEncoding encoding =
                    Evaluating.evaluated(options.common, folder, subjects, book, filled);
            if (!list.isEncoded()) {
                list.encode(
                        encoding,
                        subjects,
                        book,
                        folder.charity(),
                        new SubmittedList.Terms(
                                options.agreement, options.kind, folder.group().identifier()));
            }
            return subjects;
        }
    }
}
