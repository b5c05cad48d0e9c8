package org.multaqa.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Something that charities of the demo lack, a line of {@code demo/needs.tsv}.
 *
 * @param people who need one of it
 */
record InventedLack(
        String what,
        String resource,
        String sector,
        String unit,
        int from,
        int to,
        int people,
        String beneficiaries,
        String urgency) {

    static List<InventedLack> all() {
        try (var in =
                        Objects.requireNonNull(
                                InventedLack.class.getResourceAsStream("/demo/needs.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(l -> !l.startsWith("#")).map(InventedLack::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InventedLack of(String line) {
        String[] cells = line.split("\t");
        return new InventedLack(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                Integer.parseInt(cells[6]),
                cells[7],
                cells[8]);
    }
}
