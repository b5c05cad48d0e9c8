package org.multaqa.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.linkage.text.ArabicText;

/** Reads what people type into cells. A cell that says "nothing" in one of many ways is empty. */
public final class Values {
    private static final Set<String> NOTHING =
            Set.of(
                    "لا يوجد",
                    "لايوجد",
                    "لا شيء",
                    "لا شي",
                    "غير متوفر",
                    "غير محدد",
                    "غير معروف",
                    "none",
                    "n a",
                    "na",
                    "nil",
                    "null");
    private static final Set<String> YES = Set.of("نعم", "yes", "y", "true", "1", "✓", "✔", "☑");
    private static final Set<String> NO = Set.of("لا", "كلا", "no", "n", "false", "0", "✗", "✘");
    private static final Pattern STROKES = Pattern.compile("[/\\\\\\-–—_.*…]+");
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

    /** Digits, in groups of three or in none, with a fraction after a point. */
    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:([ ,،])\\d{3})(?:\\2\\d{3})*|\\d+)(\\.\\d+)?");

    private Values() {}

    /** The cell's text, or empty when it says that there is nothing. */
    public static String text(String cell) {
        String stripped = cell.strip();
        boolean nothing =
                STROKES.matcher(stripped).matches()
                        || NOTHING.contains(ArabicText.normalize(stripped));
        return nothing ? "" : stripped;
    }

    /** A whole number; refuses one that a spreadsheet has spoilt (9.3E+9) and what is none. */
    public static Outcome<Optional<Long>> number(String cell) {
        String text = text(cell);
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        boolean negative = isNegative(text);
        BigDecimal number = decimal(negative ? text.substring(1) : text);
        if (number == null) {
            return noNumber(text, "spreadsheet.no-number");
        }
        try {
            long whole = number.longValueExact();
            return Outcome.done(Optional.of(negative ? -whole : whole));
        } catch (ArithmeticException e) {
            // Beyond 19 digits it counts nothing that there is.
            boolean fraction = number.stripTrailingZeros().scale() > 0;
            return noNumber(
                    text, fraction ? "spreadsheet.no-whole-number" : "spreadsheet.no-number");
        }
    }

    /** How many there are: a whole number from 0 on; one below nothing is refused as such. */
    public static Outcome<Optional<Long>> count(String cell) {
        String text = text(cell);
        return isNegative(text) && decimal(text.substring(1)) != null
                ? noNumber(text, "spreadsheet.negative")
                : number(text);
    }

    /** A sum or a measure from 0 on, with a fraction or none: 1,200.50. */
    public static Outcome<Optional<BigDecimal>> amount(String cell) {
        String text = text(cell);
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        boolean negative = isNegative(text);
        BigDecimal number = decimal(negative ? text.substring(1) : text);
        if (number == null) {
            return noNumber(text, "spreadsheet.no-number");
        }
        return negative
                ? noNumber(text, "spreadsheet.negative")
                : Outcome.done(Optional.of(number));
    }

    private static boolean isNegative(String text) {
        return !text.isEmpty() && "-−–".indexOf(text.charAt(0)) >= 0;
    }

    /** The number that a text is; null where it is none, or may be read in two ways. */
    private static @Nullable BigDecimal decimal(String text) {
        String plain =
                ArabicText.digits(text)
                        .replace('٫', '.')
                        .replace('٬', ',')
                        .replaceAll("[\\u00A0\\u202F\\u2009]", " ")
                        .replaceAll("[\\u200E\\u200F\\u061C]", "")
                        .strip();
        return NUMBER.matcher(plain).matches()
                ? new BigDecimal(plain.replaceAll("[ ,،]", ""))
                : null;
    }

    private static <T> Outcome<T> noNumber(String text, String key) {
        boolean spoilt = EXPONENT.matcher(ArabicText.digits(text)).matches();
        return Outcome.refused(
                Outcome.Why.INVALID, spoilt ? "spreadsheet.spoilt-number" : key, "value", text);
    }

    /** Yes or no in one of the ways that leave no doubt; refuses all others. */
    public static Outcome<Optional<Boolean>> yesNo(String cell) {
        String text = text(cell);
        String normal = ArabicText.normalize(text);
        String plain = normal.isEmpty() ? text : normal;
        if (text.isEmpty() || YES.contains(plain) || NO.contains(plain)) {
            return Outcome.done(
                    text.isEmpty() ? Optional.empty() : Optional.of(YES.contains(plain)));
        }
        return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-yes-or-no", "value", text);
    }

    /**
     * A day in one of the ways in which it is written: 2026-11-23, 23/11/2026, 23.11.2026, 23 تشرين
     * الثاني 2026, 23-Nov-2026, November 23, 2026, or the number by which a spreadsheet counts it.
     * Where day and month could change places, the day comes first. Refuses years of two digits.
     */
    public static Outcome<Optional<LocalDate>> date(String cell) {
        return read(cell, Dates::day, "spreadsheet.no-date");
    }

    /** A month: 202603, 2026-03, 03/2026, آذار 2026, March 2026, or a day of it. */
    public static Outcome<Optional<YearMonth>> month(String cell) {
        return read(cell, Dates::yearMonth, "spreadsheet.no-month");
    }

    private static <T> Outcome<Optional<T>> read(
            String cell, Function<String, Optional<T>> reading, String refusal) {
        String text = text(cell);
        Optional<T> read = text.isEmpty() ? Optional.empty() : reading.apply(text);
        return text.isEmpty() || read.isPresent()
                ? Outcome.done(read)
                : Outcome.refused(Outcome.Why.INVALID, refusal, "value", text);
    }

    /** Phone numbers in a cell, in international form; a mobile that lost its zero gets it back. */
    public static List<String> phones(String cell) {
        List<String> phones = new ArrayList<>();
        for (String part : ArabicText.digits(text(cell)).split("[,،;؛/\\n]|\\s+-\\s+")) {
            String digits = part.replaceAll("[^\\d+]", "");
            if (digits.startsWith("00")) {
                digits = "+" + digits.substring(2);
            } else if (digits.matches("963\\d{8,9}")) {
                digits = "+" + digits;
            } else if (digits.matches("9\\d{8}")) {
                digits = "+963" + digits;
            } else if (digits.matches("0\\d{8,9}")) {
                digits = "+963" + digits.substring(1);
            }
            if (digits.matches("\\+?\\d{6,15}")) {
                phones.add(digits);
            }
        }
        return phones;
    }

    /** The parts of a cell that holds a list. */
    public static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        for (String part : text(cell).split("[,،;؛|/\\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
