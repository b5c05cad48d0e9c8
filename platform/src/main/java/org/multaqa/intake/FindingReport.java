package org.multaqa.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Language;
import org.multaqa.language.Texts;
import org.multaqa.spreadsheet.SheetWriter;
import org.springframework.stereotype.Component;

/** A comparison with its decisions as a sheet. */
@Component
class FindingReport {
    private final FindingStore findings;
    private final ValueWords words;

    FindingReport(FindingStore findings, ValueWords words) {
        this.findings = findings;
        this.words = words;
    }

    void csv(Batch batch, Language language, OutputStream out) throws IOException {
        Texts texts = Texts.all();
        List<String> titles =
                List.of(
                        texts.say(language, "intake.csv.row"),
                        texts.say(language, "intake.csv.name"),
                        texts.say(language, "intake.csv.standing"),
                        texts.say(language, "intake.csv.differences"),
                        texts.say(language, "intake.csv.decision"),
                        texts.say(language, "intake.csv.outcome"),
                        texts.say(language, "intake.csv.organisation"));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Finding it : findings.all(batch.id())) {
            lines.add(line(language, it));
        }
        SheetWriter.csv(out, titles, lines);
    }

    private List<@Nullable Object> line(Language language, Finding it) {
        Texts texts = Texts.all();
        List<@Nullable Object> line = new ArrayList<>();
        line.add(it.rowNumber() == null ? "" : it.rowNumber());
        line.add(it.name());
        line.add(texts.say(language, "intake.standing." + Reports.word(it.standing())));
        line.add(
                it.differences().stream()
                        .map(d ->
                                words.label(language, d.field())
                                        + ": "
                                        + words.say(language, d.field(), d.ours())
                                        + " → "
                                        + words.say(language, d.field(), d.theirs()))
                        .collect(Collectors.joining("; ")));
        FindingDecision decision = it.decision();
        line.add(
                decision == null
                        ? ""
                        : texts.say(language, "intake.decision." + Reports.word(decision)));
        var outcome = it.outcome();
        line.add(outcome == null ? "" : texts.say(language, outcome));
        line.add(it.organisation() == null ? "" : it.organisation().toString());
        return line;
    }
}
