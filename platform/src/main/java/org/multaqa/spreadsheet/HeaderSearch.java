package org.multaqa.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.multaqa.linkage.text.ArabicText;

/** One search for the titles among the first rows of a sheet. */
final class HeaderSearch {
    private static final int LOOKED_AT = 40;
    private static final double CERTAIN = 0.9;
    private static final Pattern NUMBER = Pattern.compile("[\\d\\s.,/:-]+");

    private final List<Table.Row> rows;
    private final TitleGuess guess;

    HeaderSearch(List<Table.Row> rows, TitleGuess guess) {
        this.rows = rows;
        this.guess = guess;
    }

    /** The index of the row that looks most like titles, the upper one of two; -1 for none. */
    int best() {
        int best = -1;
        double most = 1.5;
        for (int i = 0; i < candidates(); i++) {
            double score = headerScore(i);
            if (score > most + 0.01) {
                most = score;
                best = i;
            }
        }
        return best >= 0 && isUpperLevel(best - 1) ? best - 1 : best;
    }

    /** How many rows at the beginning may hold the titles. */
    int candidates() {
        return Math.min(rows.size(), LOOKED_AT);
    }

    private double headerScore(int at) {
        Table.Row row = rows.get(at);
        double score = 0;
        Set<String> seen = new HashSet<>();
        Set<String> fieldsMet = new HashSet<>();
        boolean certain = false;
        for (String cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            String normal = ArabicText.normalize(cell);
            if (NUMBER.matcher(ArabicText.digits(cell)).matches()
                    || cell.length() > 120
                    || !seen.add(normal)) {
                score -= 0.5;
                continue;
            }
            TitleGuess.Likely likely = guess.best(cell);
            if (likely != null && fieldsMet.add(likely.field())) {
                score += 2 * likely.likeness();
                certain |= likely.likeness() >= CERTAIN;
            } else {
                score += 0.1;
            }
        }
        // One cell that has the words of a title in it may be a name: "جمعية الكرز".
        return certain || fieldsMet.size() > 1 ? score : 0;
    }

    /**
     * The row above the best one belongs to the header if it has titles where that one has gaps.
     */
    private boolean isUpperLevel(int above) {
        if (above < 0
                || rows.get(above).filled() < 2
                || rows.get(above + 1).number() != rows.get(above).number() + 1) {
            return false;
        }
        for (int c = 0; c < rows.get(above).cells().size(); c++) {
            String cell = rows.get(above).cell(c);
            boolean overGap = rows.get(above + 1).cell(c).isBlank() && !cell.isBlank();
            if (overGap && guess.best(cell) != null) {
                return true;
            }
        }
        return false;
    }

    /** A second level: the row below the header fills gaps of it and holds titles too. */
    boolean hasLowerLevel(int header) {
        if (header + 1 >= rows.size()) {
            return false;
        }
        Table.Row upper = rows.get(header);
        Table.Row below = rows.get(header + 1);
        if (below.number() != upper.number() + 1) {
            return false;
        }
        boolean gapFilled = false;
        int strangers = 0;
        for (int c = 0; c < below.cells().size(); c++) {
            String cell = below.cell(c);
            if (cell.isBlank()) {
                continue;
            }
            if (NUMBER.matcher(ArabicText.digits(cell)).matches() || cell.length() > 60) {
                return false;
            }
            TitleGuess.Likely likely = guess.best(cell);
            // A gap filled by what only resembles a title is a row of data below an untitled
            // column.
            gapFilled |= upper.cell(c).isBlank() && likely != null && likely.likeness() > 0.7;
            strangers += likely == null ? 1 : 0;
        }
        return gapFilled && strangers * 2 <= below.filled();
    }

    List<String> titles(int header, boolean lower) {
        Table.Row upper = rows.get(header);
        Table.Row below = lower ? rows.get(header + 1) : upper;
        int width = Math.max(upper.cells().size(), below.cells().size());
        List<String> titles = new ArrayList<>();
        String group = "";
        for (int c = 0; c < width; c++) {
            String top = upper.cell(c);
            // A merged title stands in its first column and means those to its side.
            group = top.isBlank() ? (lower ? group : "") : top;
            String bottom = lower ? below.cell(c) : "";
            String title = (bottom.isBlank() ? top : (group + " " + bottom)).strip();
            titles.add(distinct(title, titles));
        }
        return titles;
    }

    /** A title that comes again is told from the first, so that both can be remembered. */
    static String distinct(String title, List<String> before) {
        String distinct = title;
        for (int n = 2; !title.isEmpty() && before.contains(distinct); n++) {
            distinct = title + " (" + n + ")";
        }
        return distinct;
    }

    List<String> bottoms(int header, boolean lower, int width) {
        List<String> bottoms = new ArrayList<>();
        for (int c = 0; c < width; c++) {
            bottoms.add(lower ? rows.get(header + 1).cell(c) : "");
        }
        return bottoms;
    }

    static String shape(List<String> titles) {
        StringBuilder all = new StringBuilder();
        titles.forEach(t -> all.append(ArabicText.normalize(t)).append('|'));
        return Integer.toHexString(all.toString().hashCode()) + "-" + titles.size();
    }
}
