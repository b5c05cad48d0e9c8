package org.multaqa.commands;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.multaqa.linkage.generate.InventedLists;
import org.multaqa.linkage.record.CsvReader;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.linkage.record.Field;

/** Invented lists for measuring checks: a charity's list, and families that come to another. */
final class TrialLists {
    private final List<String> header;
    private final List<List<String>> rows;
    private final int household;
    private final int charity;

    private TrialLists(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
        household = header.indexOf(InventedLists.TRUTH_HOUSEHOLD);
        charity = header.indexOf(Field.CHARITY.header());
    }

    /** A family at the desk: its file, and who it truly is. */
    record Family(Path file, String household) {}

    /** Lists of so many people, the same for the same seed. */
    static TrialLists of(int people, long seed, Path scratch) throws IOException {
        try (var stream = Files.newOutputStream(scratch)) {
            new InventedLists(people, seed, 1).writeTo(new CsvWriter(stream), done -> {});
        }
        byte[] text = Files.readString(scratch).getBytes(StandardCharsets.UTF_8);
        Files.delete(scratch);
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader reader = new CsvReader(new ByteArrayInputStream(text), scratch.toString())) {
            for (List<String> row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return new TrialLists(rows.getFirst(), rows.subList(1, rows.size()));
    }

    int size() {
        return rows.size();
    }

    /** Writes some rows as one list and tells of which households they are. */
    Set<String> write(int from, int to, Path file) throws IOException {
        List<List<String>> some = rows.subList(from, Math.min(to, rows.size()));
        write(some, file);
        Set<String> households = new HashSet<>();
        some.forEach(row -> households.add(row.get(household)));
        return households;
    }

    /** How many rows the first charity has. */
    int first() {
        String name = rows.getFirst().get(charity);
        return (int) rows.stream().filter(row -> row.get(charity).equals(name)).count();
    }

    /** The families of all other charities, each as a file of its own, with its number. */
    List<Family> families(int most, Path folder) throws IOException {
        Map<String, List<List<String>>> families = new LinkedHashMap<>();
        for (List<String> row : rows.subList(first(), rows.size())) {
            String key = row.get(charity) + " " + row.get(household);
            if (families.containsKey(key) || families.size() < most) {
                families.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        List<Family> written = new ArrayList<>();
        for (List<List<String>> family : families.values()) {
            Path file = folder.resolve("family-" + written.size() + ".csv");
            write(family, file);
            written.add(new Family(file, family.getFirst().get(household)));
        }
        return written;
    }

    /** With a number of the household, which a clerk sees before the desk. */
    private List<String> numbered(List<String> row) {
        List<String> copy = new ArrayList<>(row);
        copy.set(
                header.indexOf(Field.HOUSEHOLD_ID.header()),
                row.get(charity) + "-" + row.get(household));
        return copy;
    }

    /** The truth stands behind them, and is nothing that a charity has. */
    private int fields() {
        return header.indexOf(InventedLists.TRUTH);
    }

    private void write(List<List<String>> some, Path file) throws IOException {
        try (var stream = Files.newOutputStream(file)) {
            CsvWriter csv = new CsvWriter(stream);
            csv.row(header.subList(0, fields()));
            some.forEach(row -> csv.row(numbered(row).subList(0, fields())));
            csv.flush();
        }
    }
}
