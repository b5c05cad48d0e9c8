package org.multaqa.linkage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.multaqa.linkage.generate.InventedLists;

@DisplayName("A long list")
class B03_NormalFormsTest {

    @Test
    @DisplayName("has the canonical forms of its records one by one, whatever was met before")
    void remembered() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InventedLists(3_000, 5, 2).writeTo(new CsvWriter(out), done -> {});
        NormalForms forms = new NormalForms();
        try (Records records = of(out.toByteArray())) {
            for (CanonicalRecord record; (record = records.next()) != null; ) {
                assertThat(forms.of(record)).isEqualTo(NormalPerson.of(record));
            }
        }
    }

    @Test
    @DisplayName("is read as it is written, wherever the parts end in which a file is read")
    void cells() {
        long seed = 20261201;
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String[] cells = {
            "",
            "سلمى",
            "Khaled",
            "a \"b\" c",
            "\"b",
            "two\nlines",
            "x,y",
            "٥/٣/١٩٨٠",
            " ",
            "é\uFFFD"
        };
        for (int i = 0; i < 20_000; i++) {
            List<String> row = new ArrayList<>(List.of("r" + i));
            for (int j = 0; j < 6; j++) {
                row.add(cells[random.nextInt(cells.length)].repeat(random.nextInt(3)));
            }
            rows.add(row);
            text.append("r").append(i);
            row.stream().skip(1).forEach(cell -> text.append(',').append(quoted(cell, random)));
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        List<List<String>> read = new ArrayList<>();
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), "list.csv")) {
            for (List<String> row; (row = reader.next()) != null; ) {
                read.add(row);
            }
            assertThat(reader.line()).isEqualTo(text.chars().filter(c -> c == '\n').count() + 1);
        }
        assertThat(read).as("seed %d", seed).isEqualTo(rows);
    }

    private static String quoted(String cell, Random random) {
        boolean needed = cell.startsWith("\"") || cell.contains(",") || cell.contains("\n");
        return needed || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static Records of(byte[] bytes) {
        return Records.of(new ByteArrayInputStream(bytes), "list.csv", Map.of(), List.of());
    }
}
