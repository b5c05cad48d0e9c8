package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.encode.CharitySecret;
import org.multaqa.linkage.encode.Keepsakes;
import org.multaqa.linkage.encode.Subject;
import org.multaqa.linkage.record.CsvReader;
import org.multaqa.linkage.record.CsvWriter;

/**
 * A list that takes the place of one that was registered. Rows that say the same as before stay at
 * the hub as they are, with what was found out about them; the others are withdrawn and registered
 * anew. Whether a row says the same is told by its fingerprint.
 */
final class Correction {
    /** No list is corrected. */
    static final Correction NONE = new Correction(null, Map.of());

    private final @Nullable SubmittedList former;

    /** Of each row that stays the line of its verdict. */
    private final Map<String, List<String>> staying;

    private Correction(@Nullable SubmittedList former, Map<String, List<String>> staying) {
        this.former = former;
        this.staying = staying;
    }

    /**
     * What of a former list stays.
     *
     * @param terms those of the new list: under other ones nothing stays
     */
    static Correction of(
            SubmittedList former, HubTerms terms, List<Subject> subjects, CharitySecret charity)
            throws IOException {
        if (!former.isSent()
                || !Files.exists(former.outcome())
                || !former.terms().agreement().equals(terms.agreement())
                || !java.util.Arrays.equals(former.terms().group(), terms.group())) {
            return whole(former);
        }
        Map<String, List<String>> before = new HashMap<>();
        try (CsvReader lines =
                new CsvReader(Files.newInputStream(former.outcome()), former.name())) {
            for (List<String> line = lines.next(); line != null; line = lines.next()) {
                before.put(line.getFirst(), line);
            }
        }
        former.withdrawn().forEach(before::remove);
        Map<String, List<String>> staying = new HashMap<>();
        for (Subject subject : subjects) {
            List<String> line = before.get(subject.id());
            if (line != null && line.get(1).equals(fingerprint(subject, charity))) {
                staying.put(subject.id(), verdict(line));
            }
        }
        return new Correction(former, staying);
    }

    /** Of a former list nothing stays. */
    static Correction whole(SubmittedList former) {
        return new Correction(former, Map.of());
    }

    private static String fingerprint(Subject subject, CharitySecret charity) {
        return ListOptions.hex(subject.fingerprint(charity));
    }

    private static List<String> verdict(List<String> line) {
        List<String> verdict = new ArrayList<>(line);
        verdict.remove(1);
        return List.copyOf(verdict);
    }

    /** The former list's name; empty where there is none. */
    String name() {
        return former == null ? "" : former.name();
    }

    /** The rows that stay, by what the charity calls them. */
    Set<String> staying() {
        return staying.keySet();
    }

    /** The rows that do not stay, as they are encoded. */
    List<Subject> changed(List<Subject> subjects) {
        return subjects.stream().filter(s -> !staying.containsKey(s.id())).toList();
    }

    /** The rows that do not stay, as they were read. */
    OwnList changed(OwnList own) {
        OwnList changed = new OwnList(new ArrayList<>(), new ArrayList<>());
        for (int row = 0; row < own.size(); row++) {
            if (!staying.containsKey(own.ids().get(row))) {
                changed.ids().add(own.ids().get(row));
                changed.people().add(own.people().get(row));
            }
        }
        return changed;
    }

    /** What is kept of the rows that stay. */
    List<Keepsakes.Keepsake> keepsakes(CharitySecret charity) throws IOException {
        SubmittedList list = former;
        return list == null || staying.isEmpty()
                ? List.of()
                : list.kept(charity).stream().filter(k -> staying.containsKey(k.record())).toList();
    }

    /** The verdicts of all rows in their order, those that stay as they were. */
    List<List<String>> verdicts(OwnList own, List<List<String>> changed) {
        Map<String, List<String>> all = new HashMap<>(staying);
        changed.forEach(line -> all.put(line.getFirst(), line));
        return own.ids().stream().map(id -> java.util.Objects.requireNonNull(all.get(id))).toList();
    }

    /** Has the hub delete what does not stay; where it was deleted before, nothing happens. */
    Withdrawing.Done withdraw(Withdrawing withdrawing) throws IOException {
        return former == null
                ? new Withdrawing.Done(0, 0, true)
                : withdrawing.allBut(former, staying.keySet());
    }

    /** Writes down what tells the next correction of a list which of its rows stay. */
    static void note(
            SubmittedList list,
            List<Subject> subjects,
            List<List<String>> verdicts,
            CharitySecret charity) {
        Map<String, List<String>> lines = new HashMap<>();
        verdicts.forEach(line -> lines.put(line.getFirst(), line));
        WholeFile.write(
                list.outcome(),
                out -> {
                    CsvWriter csv = new CsvWriter(out);
                    for (Subject subject : subjects) {
                        List<String> line =
                                new ArrayList<>(lines.getOrDefault(subject.id(), List.of()));
                        line.add(1, fingerprint(subject, charity));
                        csv.row(line);
                    }
                    csv.flush();
                    return subjects.size();
                });
    }
}
