package org.multaqa.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of one kind of sheet are called out there, in Arabic and English, and by which
 * HXL tags: the learned table {@code spreadsheet/headers.tsv}.
 */
public final class HeaderVocabulary {
    private static final String TABLE = "/spreadsheet/headers.tsv";
    private static final HeaderVocabulary FOURW = read("fourw");
    private static final HeaderVocabulary FAMILIES = read("families");

    private final List<Field> all;
    private final TitleGuess guess;

    HeaderVocabulary(List<Field> all) {
        this.all = List.copyOf(all);
        this.guess = TitleGuess.of(all);
    }

    /** Sheets of activities: who does what, where, when, for whom. */
    public static HeaderVocabulary fourw() {
        return FOURW;
    }

    /** Lists of families and of what they were given. */
    public static HeaderVocabulary families() {
        return FAMILIES;
    }

    /** The fields, in the order of the table; those named are required. */
    public List<Field> fields(String... required) {
        return all.stream()
                .filter(field -> !field.key().equals(TitleGuess.NONE))
                .map(field -> require(field, Set.of(required)))
                .toList();
    }

    /** A finder for such sheets, which also knows titles that mean none of the fields. */
    public LayoutFinder finder(String... required) {
        return new LayoutFinder(
                all.stream().map(field -> require(field, Set.of(required))).toList());
    }

    /** The same finder, for a caller who knows more fields and titles than the table. */
    public LayoutFinder finder(List<Field> more, String... required) {
        return new LayoutFinder(
                Stream.concat(all.stream(), more.stream())
                        .map(field -> require(field, Set.of(required)))
                        .toList());
    }

    private static Field require(Field field, Set<String> required) {
        return new Field(
                field.key(),
                field.label(),
                required.contains(field.key()),
                field.titles(),
                field.tags());
    }

    /** The field that a title most likely means; empty where it means none. */
    public Optional<String> field(String title) {
        return Optional.ofNullable(guess.fresh().best(title)).map(TitleGuess.Likely::field);
    }

    /** The column of each field among titles, one for each, the likeliest first. */
    public Map<String, Integer> columns(List<String> titles) {
        return guess.fresh().columns(titles, titles.stream().map(title -> "").toList());
    }

    private static HeaderVocabulary read(String vocabulary) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        Map<String, List<String>> tags = new LinkedHashMap<>();
        try (InputStream in =
                Objects.requireNonNull(HeaderVocabulary.class.getResourceAsStream(TABLE))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Arrays.asList(line.split("\t")))
                    .filter(cells -> cells.getFirst().equals(vocabulary))
                    .forEach(cells ->
                            (cells.get(2).equals("hxl") ? tags : titles)
                                    .computeIfAbsent(cells.get(1), field -> new ArrayList<>())
                                    .add(cells.get(3)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeaderVocabulary(
                titles.entrySet().stream()
                        .map(entry ->
                                new Field(
                                        entry.getKey(),
                                        "spreadsheet."
                                                + vocabulary
                                                + "."
                                                + entry.getKey().replace('_', '-'),
                                        false,
                                        entry.getValue(),
                                        tags.getOrDefault(entry.getKey(), List.of())))
                        .toList());
    }
}
