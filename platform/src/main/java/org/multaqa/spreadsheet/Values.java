package org.multaqa.spreadsheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                    "none",
                    "n a",
                    "na",
                    "nil",
                    "null",
                    "لا",
                    "0");
    private static final Pattern STROKES = Pattern.compile("[/\\\\\\-–—_.*…]+");
    private static final Pattern EXPONENT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern IN_WORDS = Pattern.compile("(\\d{1,2})\\s+(\\D+?)\\s+(\\d{4})");
    private static final Map<String, Integer> MONTHS = months();

    private Values() {}

    /** The cell's text, or empty when it says that there is nothing. */
    public static String text(String cell) {
        String stripped = cell.strip();
        if (STROKES.matcher(stripped).matches()) {
            return "";
        }
        String normal = ArabicText.normalize(stripped);
        return NOTHING.contains(normal) && !stripped.equals("0") && !normal.equals("لا")
                ? ""
                : stripped;
    }

    /** A whole number; refuses one that a spreadsheet has spoilt (9.3E+9) and what is none. */
    public static Outcome<Optional<Long>> number(String cell) {
        String text =
                ArabicText.digits(text(cell)).replace("٫", ".").replaceAll("[\\s٬،,\u00A0]", "");
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        if (EXPONENT.matcher(text).matches()) {
            return Outcome.refused(
                    Outcome.Why.INVALID, "spreadsheet.spoilt-number", "value", cell.strip());
        }
        try {
            return Outcome.done(Optional.of(new BigDecimal(text).longValueExact()));
        } catch (ArithmeticException | NumberFormatException e) {
            return Outcome.refused(
                    Outcome.Why.INVALID, "spreadsheet.no-number", "value", cell.strip());
        }
    }

    /**
     * A day in one of the ways in which it is written: 2026-11-23, 23/11/2026, 23.11.2026, 23 تشرين
     * الثاني 2026, or the number by which a spreadsheet counts it. Where day and month could change
     * places, the day comes first.
     */
    public static Outcome<Optional<LocalDate>> date(String cell) {
        String text = ArabicText.digits(text(cell)).replaceAll("[م\u200F\u200E]|هـ", "").strip();
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(text);
            if (yearFirst.matches()) {
                return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(text);
            if (dayFirst.matches()) {
                return dayFirst(dayFirst);
            }
            Matcher words = IN_WORDS.matcher(ArabicText.digits(cell).strip());
            if (words.find()) {
                Integer month = MONTHS.get(ArabicText.normalize(words.group(2)));
                if (month != null) {
                    return day(words.group(3), month.toString(), words.group(1));
                }
            }
            if (text.matches("\\d{5}")) {
                return Outcome.done(Optional.of(XlsxReader.serial(Integer.parseInt(text))));
            }
        } catch (DateTimeException e) {
            // 31 February and the like: said below, as any other that is no day.
            return noDate(cell);
        }
        return noDate(cell);
    }

    private static Outcome<Optional<LocalDate>> dayFirst(Matcher matcher) {
        boolean american = Integer.parseInt(matcher.group(2)) > 12;
        return american
                ? day(matcher.group(3), matcher.group(1), matcher.group(2))
                : day(matcher.group(3), matcher.group(2), matcher.group(1));
    }

    private static Outcome<Optional<LocalDate>> day(String year, String month, String day) {
        return Outcome.done(
                Optional.of(
                        LocalDate.of(
                                Integer.parseInt(year),
                                Integer.parseInt(month),
                                Integer.parseInt(day))));
    }

    private static Outcome<Optional<LocalDate>> noDate(String cell) {
        return Outcome.refused(Outcome.Why.INVALID, "spreadsheet.no-date", "value", cell.strip());
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

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new java.util.HashMap<>();
        String[] names = {
            "كانون الثاني,يناير,january,jan", "شباط,فبراير,february,feb", "آذار,مارس,march,mar",
            "نيسان,أبريل,إبريل,april,apr", "أيار,مايو,may", "حزيران,يونيو,يونيه,june,jun",
            "تموز,يوليو,يوليه,july,jul", "آب,أغسطس,august,aug", "أيلول,سبتمبر,september,sep,sept",
            "تشرين الأول,أكتوبر,october,oct", "تشرين الثاني,نوفمبر,november,nov",
                    "كانون الأول,ديسمبر,december,dec"
        };
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(",")) {
                months.put(ArabicText.normalize(name), i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
