package org.multaqa.linkage.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multaqa.linkage.evaluate.Evaluation;
import org.multaqa.linkage.evaluate.Truth;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.Records;

/** On lists that nothing was tuned on; in full by the commands in docs/performance.md. */
@DisplayName("How right the linkage is")
class E05_QualityTest {
    private static final Map<Field, String> FEBRL =
            Map.of(
                    Field.RECORD_ID,
                    "rec_id",
                    Field.FAMILY_NAME,
                    "surname",
                    Field.BIRTH_DATE,
                    "date_of_birth",
                    Field.NATIONAL_ID,
                    "soc_sec_id");

    @TempDir Path folder;

    @Test
    @DisplayName("on invented lists of 10,000 people, seed 1001: sure ones are, and few are missed")
    void invented() throws IOException {
        Path list = folder.resolve("lists.csv");
        try (OutputStream out = Files.newOutputStream(list)) {
            new InventedLists(10_000, 1001, 1).writeTo(new CsvWriter(out), done -> {});
        }
        Evaluation evaluation = evaluate(List.of(list), Map.of(), InventedLists.TRUTH, false);
        assertThat(evaluation.found().f1()).isGreaterThan(0.96);
        assertThat(evaluation.sure().precision()).isGreaterThan(0.99);
        assertThat(evaluation.sure().recall()).isGreaterThan(0.90);
        assertThat(evaluation.floor().f1()).isLessThan(0.75);
    }

    @Test
    @DisplayName("on FEBRL 4, two lists of 5,000 Australian records with mistakes")
    void febrl4() throws IOException {
        List<Path> lists = List.of(febrl("dataset4a.csv"), febrl("dataset4b.csv"));
        assertThat(evaluate(lists, FEBRL, "truth", false).found().f1()).isGreaterThan(0.995);
    }

    @Test
    @DisplayName("on FEBRL 3, one list in which people stand up to six times")
    void febrl3() throws IOException {
        List<Path> lists = List.of(febrl("dataset3.csv"));
        assertThat(evaluate(lists, FEBRL, "truth", true).found().f1()).isGreaterThan(0.985);
    }

    private static Evaluation evaluate(
            List<Path> lists, Map<Field, String> mapped, String column, boolean within) {
        Truth truth = new Truth();
        Linkage linkage = new Linkage((stage, done, all) -> {});
        for (Path list : lists) {
            try (Records records = Records.of(list, mapped, List.of(column))) {
                truth.add(records, list.toString());
            }
            try (Records records = Records.of(list, mapped, List.of())) {
                linkage.add(records, list.toString());
            }
        }
        Evaluation evaluation = new Evaluation(truth, within, "pairs");
        linkage.link(
                within,
                ShippedWeights.read(),
                (first, second, score, verdict) ->
                        evaluation.add(new PairFile.Line(first, second, score, verdict), 0));
        return evaluation;
    }

    /** The list with a column of its truth, which its ids hold: rec-17-dup-0 is person 17. */
    private Path febrl(String name) throws IOException {
        Path source = top().resolveSibling("shared/data/linkage/febrl").resolve(name);
        Assumptions.assumeTrue(Files.exists(source), "no " + source + ": FEBRL is not measured");
        List<String> rows = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
            rows.add("truth," + lines.readLine());
            for (String line; (line = lines.readLine()) != null; ) {
                rows.add(line.split("-")[1] + "," + line);
            }
        }
        return Files.write(folder.resolve(name), rows);
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("multaqa"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("not inside the project");
        }
        return here;
    }
}
