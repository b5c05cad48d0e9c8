package org.multaqa.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.commands.ChildProgram.Ended;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.CsvReader;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/** Three lists of invented people, of whom some stand on two or three, and who they truly are. */
final class SampleLists {
    private static final List<Field> TELLING =
            List.of(
                    Field.GIVEN_NAME,
                    Field.FATHER_NAME,
                    Field.FAMILY_NAME,
                    Field.MOTHER_NAME,
                    Field.NATIONAL_ID,
                    Field.PHONE);

    private final List<Path> files = new ArrayList<>();
    private final List<Map<String, String>> truth = new ArrayList<>();

    /** No lists, for fields before a test begins. */
    static SampleLists none() {
        return new SampleLists();
    }

    Path file(int charity) {
        return files.get(charity);
    }

    /** Whom the rows of a list truly are, by what the charity calls the row. */
    Map<String, String> truth(int charity) {
        return truth.get(charity);
    }

    /**
     * What tells who somebody is: names, numbers and phones as they were written, and their normal
     * forms.
     */
    Set<String> telling() {
        Set<String> telling = new HashSet<>();
        for (Path list : files) {
            try (Records rows = Records.of(list)) {
                for (CanonicalRecord row; (row = rows.next()) != null; ) {
                    for (Field field : TELLING) {
                        telling.add(row.value(field));
                    }
                    NormalPerson normal = NormalPerson.of(row);
                    telling.addAll(normal.phones());
                    telling.add(normal.national());
                    telling.addAll(
                            List.of(
                                    normal.given(),
                                    normal.father(),
                                    normal.family(),
                                    normal.mother()));
                    telling.add(normal.given() + normal.father() + normal.family());
                    telling.add(normal.given() + " " + normal.family());
                }
            }
        }
        return telling;
    }

    /** Three lists of invented people, of whom some stand on two or three. */
    static SampleLists invented(Path folder) throws IOException {
        return invented(folder, 700);
    }

    /** The same of so many people. */
    static SampleLists invented(Path folder, int people) throws IOException {
        SampleLists invented = new SampleLists();
        Path all = folder.resolve("all.csv");
        Ended made =
                VerbWithin.run(
                        "linkage",
                        "generate",
                        "--people",
                        String.valueOf(people),
                        "--seed",
                        "11",
                        "--out",
                        all.toString());
        assertThat(made.code()).as(made.err()).isZero();
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(all);
        List<String> header = List.of(lines.getFirst().split(","));
        int charity = header.indexOf("charity");
        int truly = header.indexOf(InventedLists.TRUTH);
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line, all);
            StringBuilder text = texts.get(cells.get(charity));
            if (text == null) {
                text = new StringBuilder(lines.getFirst().replace(",charity", ",c_h")).append('\n');
                texts.put(cells.get(charity), text);
                invented.truth.add(new HashMap<>());
            }
            text.append(line).append('\n');
            invented.truth
                    .get(new ArrayList<>(texts.keySet()).indexOf(cells.get(charity)))
                    .put(cells.getFirst(), cells.get(truly));
        }
        for (StringBuilder text : texts.values()) {
            invented.files.add(
                    Files.writeString(
                            folder.resolve("list-" + invented.files.size() + ".csv"), text));
        }
        assertThat(invented.files).hasSize(3);
        return invented;
    }

    private static List<String> cells(String line, Path file) {
        try (CsvReader reader =
                new CsvReader(
                        new java.io.ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)),
                        file.toString())) {
            return java.util.Objects.requireNonNull(reader.next());
        }
    }
}
