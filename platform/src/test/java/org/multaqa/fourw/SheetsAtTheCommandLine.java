package org.multaqa.fourw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multaqa.accounts.Actor;
import org.multaqa.imports.MonthlyFile.Brought;
import org.multaqa.imports.MonthlyFile.Whose;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Texts;
import org.springframework.stereotype.Component;

/** Brings sheets in and takes them out as the command line does, and reads what comes of it. */
@Component
final class SheetsAtTheCommandLine {
    private final ActivityFile file;

    SheetsAtTheCommandLine(ActivityFile file) {
        this.file = file;
    }

    /** One line of the report. */
    record Reported(int row, String outcome, String place, String field, String message) {}

    /** What an import answered, and its report. */
    record Answer(Outcome<Brought> outcome, List<Reported> report) {
        List<String> outcomes() {
            return report.stream().map(Reported::outcome).toList();
        }

        Reported row(int number) {
            return report.stream().filter(r -> r.row() == number).findFirst().orElseThrow();
        }

        long count(String outcome) {
            return report.stream().filter(r -> r.outcome().equals(outcome)).count();
        }

        String said() {
            return switch (outcome) {
                case Outcome.Done<Brought>(Brought it) ->
                        it.said().stream()
                                .map(m -> Texts.all().say(Language.ENGLISH, m))
                                .collect(Collectors.joining("\n"));
                case Outcome.Refused<Brought> refused ->
                        refused.problems().stream()
                                .map(p -> Texts.all().say(Language.ENGLISH, p.message()))
                                .collect(Collectors.joining("\n"));
            };
        }
    }

    Answer bring(Path sheet, String organisation, YearMonth month) {
        return bring(sheet, organisation, month, false);
    }

    Answer bring(Path sheet, String organisation, YearMonth month, boolean strict) {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try {
            Outcome<Brought> outcome =
                    file.bring(
                            Actor.COMMAND,
                            sheet,
                            new Whose(organisation, month),
                            strict,
                            report,
                            Language.ENGLISH);
            return new Answer(outcome, read(report.toString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void undo(Answer answer) {
        UUID batch = Objects.requireNonNull(answer.outcome().orThrow().batch());
        file.undo(Actor.COMMAND, batch).orThrow();
    }

    byte[] write(String organisation, YearMonth month, String ending) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            file.write(Actor.COMMAND, out, ending, new Whose(organisation, month), Language.ENGLISH)
                    .orThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Path csv(Path folder, String text) {
        try {
            return Files.writeString(Files.createTempFile(folder, "sheet", ".csv"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Reported> read(String csv) {
        List<Reported> lines = new ArrayList<>();
        List<List<String>> rows = Csv.rows(csv);
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(
                    new Reported(
                            Integer.parseInt(row.getFirst()),
                            row.get(1),
                            row.get(2),
                            row.get(3),
                            row.get(4)));
        }
        return lines;
    }
}
