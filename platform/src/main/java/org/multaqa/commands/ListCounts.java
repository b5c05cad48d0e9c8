package org.multaqa.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.multaqa.database.PrivateFiles;
import org.multaqa.linkage.blind.FirstSightings;
import org.multaqa.linkage.blind.Sightings;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.encode.TokenBook;
import org.multaqa.reach.CountReport;
import org.multaqa.reach.Reports;
import tools.jackson.databind.json.JsonMapper;

/** Tells the hub how many families of a list that was registered were seen for the first time. */
final class ListCounts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ListOptions options;
    private final HelpOptions help;
    private final HubLine line;
    private final OwnList own;
    private final List<Subject> subjects;
    private final Correction correction;
    private final CharitySecret charity;

    ListCounts(
            ListOptions options,
            HelpOptions help,
            HubLine line,
            OwnList own,
            List<Subject> subjects,
            Correction correction,
            CharitySecret charity) {
        this.correction = correction;
        this.charity = charity;
        this.options = options;
        this.help = help;
        this.line = line;
        this.own = own;
        this.subjects = subjects;
    }

    /**
     * Sends the report, under a name that is the list's own, so that a list that is taken up again
     * counts once.
     *
     * @param found what others had left
     */
    void report(
            SubmittedList list,
            SubmittedBatches batches,
            List<Sightings.Sighting> found,
            TokenBook book)
            throws IOException {
        if (!Files.exists(list.count())) {
            CountReport report = counted(list, batches, found, book);
            PrivateFiles.write(list.count(), JSON.writeValueAsString(report));
        }
        // what is sent again is the same to the letter, whatever was registered since
        CountReport report = JSON.readValue(Files.readAllBytes(list.count()), CountReport.class);
        send(line, new MemberActs(options.keys), report);
    }

    private CountReport counted(
            SubmittedList list,
            SubmittedBatches batches,
            List<Sightings.Sighting> found,
            TokenBook book)
            throws IOException {
        FirstSightings counts = new FirstSightings(own.people(), subjects);
        // What stays of a list that is corrected was counted with it.
        List<Integer> sent = new ArrayList<>();
        for (int row = 0; row < own.size(); row++) {
            if (correction.staying().contains(own.ids().get(row))) {
                counts.stays(row);
            } else {
                sent.add(row);
            }
        }
        counts.add(found, sent::get);
        counts.add(earlier(list, batches, book), sent::get);
        Map<String, RowFamilies.Row> families = new LinkedHashMap<>();
        for (int row = 0; row < own.size(); row++) {
            families.put(
                    own.ids().get(row),
                    new RowFamilies.Row(counts.family(row), counts.isTwin(row)));
        }
        RowFamilies.write(list.families(), charity, families);
        Map<String, CountReport.Tally> first = new LinkedHashMap<>();
        counts.first().forEach((scope, number) -> first.put(scope.word(), tally(number)));
        return new CountReport(
                name(list),
                options.agreement,
                options.kind.name().toLowerCase(Locale.ROOT),
                help.month(),
                help.place(),
                tally(counts.registered()),
                first);
    }

    /** Who was helped by an earlier list of this charity is no new family either. */
    private List<Sightings.Sighting> earlier(
            SubmittedList list, SubmittedBatches batches, TokenBook book) throws IOException {
        boolean[] any = {false};
        Sightings earlier =
                new Sightings(correction.changed(own).people(), correction.changed(subjects));
        new SubmittedLists(options.keys)
                .handles(
                        list.name(),
                        handle -> {
                            any[0] = true;
                            earlier.seeks(handle);
                        });
        if (!any[0]) {
            return List.of();
        }
        batches.read(earlier);
        return earlier.found(book);
    }

    static void send(HubLine line, MemberActs acts, CountReport report) {
        acts.intend(report.commitment(), Reports.ACT);
        line.tell("counts", report);
        acts.done(report.commitment(), Reports.ACT);
    }

    private static CountReport.Tally tally(FirstSightings.Number number) {
        return new CountReport.Tally(number.families(), number.persons());
    }

    /** From the key for which the list's answers are sealed, which nobody else has. */
    private static String name(SubmittedList list) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String secret = "multaqa name of a count 1\n" + list.setting("answers");
            return ListOptions.hex(hash.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
