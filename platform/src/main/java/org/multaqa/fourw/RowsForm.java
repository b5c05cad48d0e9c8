package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of rows sends: {@code cell-<row>-<field>-<note>} what was chosen instead of a cell,
 * {@code other-} with the same behind it what was typed, {@code was-} what stood there to be typed
 * over, {@code every-} to put it wherever the same stands, {@code row-<row>} for each row that was
 * shown and {@code out-<row>} to leave it out, {@code back-<row>} to have it as in the file.
 *
 * @param next the last row that was shown, where the rows after it are asked for
 */
record RowsForm(RowAnswers.Answers answers, int next) {
    private static final Pattern CELL =
            Pattern.compile("(?:cell|other)-(\\d{1,7})-(\\w+)-(\\d{1,2})");
    private static final Pattern ROW = Pattern.compile("row-(\\d{1,7})");
    private static final Pattern BACK = Pattern.compile("back-(\\d{1,7})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    static RowsForm of(Map<String, String> form) {
        Map<String, RowAnswers.Said> cells = new LinkedHashMap<>();
        Map<Integer, Boolean> leftOut = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            Matcher cell = CELL.matcher(name);
            Matcher row = ROW.matcher(name);
            if (cell.matches()) {
                String key = cell.group(1) + "-" + cell.group(2) + "-" + cell.group(3);
                String other = form.getOrDefault("other-" + key, "");
                String was = form.getOrDefault("was-" + key, "");
                String said = other.isBlank() || other.equals(was) ? "" : other;
                if (said.isEmpty()) {
                    said = form.getOrDefault("cell-" + key, "");
                }
                if (!said.isBlank()) {
                    cells.put(
                            key,
                            new RowAnswers.Said(
                                    Integer.parseInt(cell.group(1)),
                                    cell.group(2),
                                    Integer.parseInt(cell.group(3)),
                                    said,
                                    form.containsKey("every-" + key)));
                }
            } else if (row.matches()) {
                int number = Integer.parseInt(row.group(1));
                boolean out = form.containsKey("out-" + number);
                if (out != value.equals("out")) {
                    leftOut.put(number, out);
                }
            }
        });
        List<Integer> back = new ArrayList<>();
        for (String name : form.keySet()) {
            Matcher row = BACK.matcher(name);
            if (row.matches()) {
                back.add(Integer.parseInt(row.group(1)));
                cells.keySet().removeIf(key -> key.startsWith(row.group(1) + "-"));
            }
        }
        String next = form.getOrDefault("next", "");
        return new RowsForm(
                new RowAnswers.Answers(List.copyOf(cells.values()), leftOut, back),
                NUMBER.matcher(next).matches() ? Integer.parseInt(next) : -1);
    }

    /** After which row the page goes on. */
    int next(int after) {
        return next < 0 ? after : next;
    }
}
