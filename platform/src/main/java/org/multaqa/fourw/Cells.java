package org.multaqa.fourw;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.multaqa.activities.Facts;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.Values;

/** The cells of a sheet of activities in the forms that facts have. */
final class Cells {
    private static final Pattern PARTS = Pattern.compile("[;؛،|\\n]");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]");
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");

    private Cells() {}

    /** The text of a cell, empty where it says that there is nothing. */
    static String text(String cell, boolean verbatim) {
        if (cell.isEmpty()) {
            return "";
        }
        String text = verbatim ? cell : withoutMark(cell);
        if (text.indexOf('\r') >= 0) {
            text = BREAKS.matcher(text).replaceAll("\n");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            text = CONTROLS.matcher(text).replaceAll("");
        }
        return Values.text(text);
    }

    /** Without the apostrophe by which texts are kept from being taken for formulas. */
    private static String withoutMark(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        boolean marked = at > 0 && at < cell.length() && "=+-@\t\r".indexOf(cell.charAt(at)) >= 0;
        return marked ? cell.substring(1) : cell;
    }

    /** The parts of a list in the form in which facts keep them. */
    static String list(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(cell)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return String.join(Facts.BETWEEN, parts);
    }

    /** A number of people or things. */
    static Outcome<Optional<Long>> count(String cell) {
        return Values.count(cell);
    }

    /** An amount, written without zeros that say nothing. */
    static Outcome<Optional<String>> amount(String cell) {
        return Values.amount(cell)
                .map(amount ->
                        amount.map(a ->
                                a.signum() == 0 ? "0" : a.stripTrailingZeros().toPlainString()));
    }

    /** A day. */
    static Outcome<Optional<LocalDate>> day(String cell) {
        return Values.date(cell);
    }

    /** A month. */
    static Outcome<Optional<YearMonth>> month(String cell) {
        return Values.month(cell);
    }
}
