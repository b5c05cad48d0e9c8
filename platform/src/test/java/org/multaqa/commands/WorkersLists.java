package org.multaqa.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.multaqa.linkage.record.CsvWriter;
import org.multaqa.spreadsheet.SheetFile;
import org.multaqa.spreadsheet.Table;

/**
 * Two sheets as workers of charities keep them, with made-up rows, which stand beside the project:
 * made lists by hand, as a worker would (a name in one column is cut where a human would cut it).
 */
final class WorkersLists {
    private static final List<String> HEADER =
            List.of(
                    "record_id",
                    "given_name",
                    "father_name",
                    "family_name",
                    "national_id",
                    "family_book",
                    "phone",
                    "place");
    private static final int MOST = 500;

    private final Path folder;

    /** Writes the lists into a folder. */
    WorkersLists(Path folder) {
        this.folder = folder;
    }

    /** Whether the sheets are here. */
    static boolean areThere() {
        return found() != null;
    }

    private static @org.jspecify.annotations.Nullable Path found() {
        Path here = Path.of("").toAbsolutePath();
        for (Path above = here; above != null; above = above.getParent()) {
            Path folder = above.resolve("shared/data/forms/synthetic_rows");
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return null;
    }

    /** The families of charity A: name, phone or mobile, sometimes the family book. */
    Path families() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows("charity_A_families.SYNTHETIC.csv", 2)) {
            String phone = row.get(6).isBlank() ? row.get(5) : row.get(6);
            rows.add(row("A", row.get(2), row.get(4), "", row.get(0), phone, row.get(8)));
        }
        return written("a.csv", rows);
    }

    /** The distribution list of charity B: name, national number, family book, phone. */
    Path distribution() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : rows("charity_B_distribution_list.SYNTHETIC.xlsx", 0)) {
            rows.add(
                    row(
                            "B",
                            row.get(0),
                            row.get(1),
                            row.get(3).replace("'", ""),
                            row.get(4),
                            row.get(5),
                            row.get(7)));
        }
        return written("b.csv", rows);
    }

    /** The household of each row in truth, by list and number. */
    Map<String, String> truth() throws IOException {
        Map<String, String> truth = new HashMap<>();
        Path file =
                java.util.Objects.requireNonNull(found())
                        .resolve("ground_truth_same_household.SYNTHETIC.csv");
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            truth.put(cells[0] + cells[1], cells[2]);
        }
        return truth;
    }

    /** The rows that begin with a number, and are long enough. */
    private static List<List<String>> rows(String name, int numberAt) {
        Table table =
                SheetFile.read(java.util.Objects.requireNonNull(found()).resolve(name), MOST)
                        .orThrow();
        List<List<String>> rows = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() < 10) {
                cells.add("");
            }
            if (cells.get(numberAt).strip().matches("\\d+")) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> row(
            String list,
            String number,
            String name,
            String national,
            String book,
            String phone,
            String place) {
        List<String> words = new ArrayList<>(List.of(name.strip().split("\\s+")));
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals("عبد")) {
                words.set(i, words.get(i) + " " + words.remove(i + 1));
            }
        }
        return List.of(
                list + number.strip(),
                words.getFirst(),
                words.size() > 2 ? words.get(1) : "",
                words.size() > 1 ? words.getLast() : "",
                national,
                book,
                phone.split("/")[0].strip(),
                place);
    }

    private Path written(String name, List<List<String>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            CsvWriter csv = new CsvWriter(out);
            csv.row(HEADER);
            rows.forEach(csv::row);
            csv.flush();
        }
        return file;
    }
}
