package org.multaqa.imports;

import java.util.List;

/** One of the first rows of a file, its texts shortened, to show in which the titles stand. */
public record HeadRow(int number, List<String> cells) {
    private static final int COLUMNS = 12;
    private static final int SHOWN = 40;

    public static HeadRow of(int number, List<String> cells) {
        return new HeadRow(
                number,
                cells.stream()
                        .limit(COLUMNS)
                        .map(c -> c.length() > SHOWN ? c.substring(0, SHOWN) + "…" : c)
                        .toList());
    }
}
