package org.multaqa.fourw;

import java.math.BigDecimal;
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
    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");

    private Cells() {}

    /** The text of a cell, empty where it says that there is nothing. */
    static String text(String cell, boolean workbook) {
        if (cell.isEmpty()) {
            return "";
        }
        String text = workbook ? cell : withoutMark(cell);
        if (text.indexOf('\r') >= 0) {
            text = BREAKS.matcher(text).replaceAll("\n");
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
        return Values.number(cell)
                .then(number ->
                        number.filter(n -> n < 0).isPresent()
                                ? Outcome.refused(
                                        Outcome.Why.INVALID, "fourw.negative", "typed", cell)
                                : Outcome.done(number));
    }

    /** An amount, written without zeros that say nothing. */
    static Outcome<Optional<String>> amount(String cell) {
        String plain =
                org.multaqa.linkage.text.ArabicText.digits(cell)
                        .replace('٫', '.')
                        .replaceAll("[\\s٬،,\u00A0]", "");
        try {
            BigDecimal amount = new BigDecimal(plain).stripTrailingZeros();
            if (amount.signum() < 0) {
                return Outcome.refused(Outcome.Why.INVALID, "fourw.negative", "typed", cell);
            }
            return Outcome.done(Optional.of(amount.toPlainString()));
        } catch (NumberFormatException e) {
            return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-number", "value", cell);
        }
    }

    /** A day. */
    static Outcome<Optional<LocalDate>> day(String cell) {
        return Values.date(cell);
    }

    /** A month. */
    static Outcome<Optional<YearMonth>> month(String cell) {
        return Outcome.done(Optional.empty());
    }
}
