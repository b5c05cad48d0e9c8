package org.multaqa.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.multaqa.agreements.HelpKind;
import org.multaqa.linkage.blind.Sightings.Sighting;
import org.multaqa.linkage.match.Verdict;
import org.multaqa.linkage.record.CsvWriter;

/**
 * What a check came to, row by row of the list: a verdict, and of what is found the kind of help
 * and its month. Of several sightings that one is told which says most: the surest, then the kind
 * of help that is asked for, then the latest.
 */
final class VerdictFile {
    private final Map<Integer, Sighting> told = new HashMap<>();

    VerdictFile(List<Sighting> found, HelpKind kind) {
        Comparator<Sighting> telling =
                Comparator.comparing(Sighting::verdict)
                        .thenComparing(s -> s.kind() == kind.ordinal())
                        .thenComparing(Sighting::month);
        found.forEach(sighting ->
                told.merge(
                        sighting.record(),
                        sighting,
                        (one, other) -> telling.compare(one, other) >= 0 ? one : other));
    }

    /** How many rows have a verdict. */
    long count(Verdict verdict) {
        return told.values().stream().filter(s -> s.verdict() == verdict).count();
    }

    /** Writes {@code row,verdict,kind,month}, a line for each row of the list. */
    void write(Path target, OwnList own) {
        write(target, lines(own));
    }

    /** The lines of all rows, in their order. */
    List<List<String>> lines(OwnList own) {
        List<List<String>> lines = new ArrayList<>();
        for (int row = 0; row < own.size(); row++) {
            lines.add(line(own.ids().get(row), told.get(row)));
        }
        return lines;
    }

    /** Writes lines that were made before. */
    static void write(Path target, List<List<String>> lines) {
        WholeFile.write(
                target,
                out -> {
                    CsvWriter csv = new CsvWriter(out);
                    csv.row(List.of("row", "verdict", "kind", "month"));
                    lines.forEach(csv::row);
                    csv.flush();
                    return lines.size();
                });
    }

    /** How many lines have a verdict. */
    static long count(List<List<String>> lines, Verdict verdict) {
        return lines.stream().filter(line -> line.get(1).equals(verdict.word())).count();
    }

    private static List<String> line(String id, @Nullable Sighting sighting) {
        return sighting == null
                ? List.of(id, Verdict.NONE.word(), "", "")
                : List.of(
                        id,
                        sighting.verdict().word(),
                        word(sighting.kind()),
                        sighting.month().toString());
    }

    private static String word(int kind) {
        return kind < HelpKind.values().length
                ? HelpKind.values()[kind].name().toLowerCase(Locale.ROOT)
                : String.valueOf(kind);
    }
}
