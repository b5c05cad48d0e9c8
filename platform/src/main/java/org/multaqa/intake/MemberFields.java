package org.multaqa.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.multaqa.spreadsheet.Field;

/** What is looked for in a list of organisations, and what its columns are called out there. */
final class MemberFields {
    static final String NAME_AR = "nameAr";
    static final String NAME_EN = "nameEn";
    static final String SHORT_NAME = "shortName";
    static final String KIND = "kind";
    static final String CLASSES = "classes";
    static final String SECTORS = "sectors";
    static final String SCOPE = "scope";
    static final String GOVERNORATE = "governorate";
    static final String DISTRICT = "district";
    static final String CITY = "city";
    static final String ADDRESS = "address";
    static final String FOUNDED = "foundedYear";
    static final String STAFF = "staff";
    static final String VOLUNTEERS = "volunteers";
    static final String ABOUT = "about";
    static final String PHONE = "phone";
    static final String MOBILE = "mobile";

    static final List<Field> ALL = read();

    private MemberFields() {}

    /** The label of a field, as a key of the language files. */
    static String label(String field) {
        return ALL.stream()
                .filter(f -> f.key().equals(field))
                .findFirst()
                .map(Field::label)
                .orElseThrow();
    }

    /** The titles a field is known under, as they are told. */
    static String titles(String field) {
        return ALL.stream()
                .filter(f -> f.key().equals(field))
                .flatMap(f -> f.titles().stream())
                .limit(8)
                .collect(Collectors.joining("، "));
    }

    /** The first title of every field. */
    static String firstTitles() {
        return ALL.stream().map(f -> f.titles().getFirst()).collect(Collectors.joining("، "));
    }

    static boolean isField(String key) {
        return ALL.stream().anyMatch(f -> f.key().equals(key));
    }

    private static List<Field> read() {
        try (InputStream in =
                Objects.requireNonNull(
                        MemberFields.class.getResourceAsStream("/intake/titles.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells ->
                            new Field(
                                    cells[0],
                                    "intake.field." + cells[1],
                                    cells[0].equals(NAME_AR),
                                    List.of(cells[2].split("\\|"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
