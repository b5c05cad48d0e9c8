package org.multaqa.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.text.ArabicText;

/**
 * Days and months as people write them. Nothing is guessed: two digits are no year, and a day that
 * the calendar does not have is none.
 */
final class Dates {
    private static final String TIME =
            "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})" + TIME);
    private static final String BETWEEN = "[\\s,،./-]+";

    /** "23 تشرين الثاني 2026", "23-Nov-2026", also with the day of the week before. */
    private static final Pattern DAY_NAMED =
            Pattern.compile(
                    "(?:\\p{L}+[\\s,،]+)?(\\d{1,2})" + BETWEEN + "(\\D+?)" + BETWEEN + "(\\d{4})");

    private static final Pattern NAMED_FIRST =
            Pattern.compile("(\\D+?)" + BETWEEN + "(\\d{1,2})" + BETWEEN + "(\\d{4})");
    private static final Pattern NAMED_YEAR = Pattern.compile("(\\D+?)" + BETWEEN + "(\\d{4})");
    private static final Pattern YEAR_NAMED = Pattern.compile("(\\d{4})" + BETWEEN + "(\\D+)");

    // With a point a spreadsheet makes a number of it, and October becomes January: 2026.1
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})");
    private static final int FIRST_SERIAL = 40_000;
    private static final int LAST_SERIAL = 60_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /** The day that a text says; empty where it says none. */
    static Optional<LocalDate> day(String written) {
        String text = plain(written);
        try {
            Matcher matcher = YEAR_FIRST.matcher(text);
            if (matcher.matches()) {
                return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            }
            matcher = DAY_FIRST.matcher(text);
            if (matcher.matches()) {
                int first = number(matcher, 1);
                int second = number(matcher, 2);
                return second > 12
                        ? day(number(matcher, 3), first, second)
                        : day(number(matcher, 3), second, first);
            }
            matcher = DAY_NAMED.matcher(text);
            Integer month = matcher.matches() ? month(matcher.group(2)) : null;
            if (month != null) {
                return day(number(matcher, 3), month, number(matcher, 1));
            }
            matcher = NAMED_FIRST.matcher(text);
            month = matcher.matches() ? month(matcher.group(1)) : null;
            return month == null
                    ? serial(text)
                    : day(number(matcher, 3), month, number(matcher, 2));
        } catch (DateTimeException e) {
            // 31 February and the like.
            return Optional.empty();
        }
    }

    /** The month that a text says, also by one of its days; empty where it says none. */
    static Optional<YearMonth> yearMonth(String written) {
        String text = plain(written);
        for (Pattern pattern : new Pattern[] {TOGETHER, YEAR_MONTH}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return of(number(matcher, 1), number(matcher, 2));
            }
        }
        Matcher matcher = MONTH_YEAR.matcher(text);
        if (matcher.matches()) {
            return of(number(matcher, 2), number(matcher, 1));
        }
        matcher = NAMED_YEAR.matcher(text);
        Integer month = matcher.matches() ? month(matcher.group(1)) : null;
        if (month != null) {
            return of(number(matcher, 2), month);
        }
        matcher = YEAR_NAMED.matcher(text);
        month = matcher.matches() ? month(matcher.group(2)) : null;
        if (month != null) {
            return of(number(matcher, 1), month);
        }
        return day(written).map(YearMonth::from);
    }

    private static String plain(String written) {
        return ArabicText.digits(written)
                .replaceAll("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]", "")
                .replace('\u00A0', ' ')
                .strip()
                .replaceFirst("(?<=\\d)\\s*م\\.?$", "");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        return isYear(year) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static Optional<YearMonth> of(int year, int month) {
        return isYear(year) && month >= 1 && month <= 12
                ? Optional.of(YearMonth.of(year, month))
                : Optional.empty();
    }

    /** Other years are slips, or of the Hijri calendar. */
    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The number by which a spreadsheet counts days, from 2009 to 2064. */
    private static Optional<LocalDate> serial(String text) {
        if (!text.matches("\\d{5}(\\.\\d+)?")) {
            return Optional.empty();
        }
        int days = Integer.parseInt(text.substring(0, 5));
        return days >= FIRST_SERIAL && days <= LAST_SERIAL
                ? Optional.of(XlsxReader.serial(days))
                : Optional.empty();
    }

    /** The month of a name, also of two names of one: "آذار/مارس", "شهر آذار". */
    private static @Nullable Integer month(String name) {
        String normal = ArabicText.normalize(name);
        String bare = normal.startsWith("شهر ") ? normal.substring(4) : normal;
        Integer month = MONTHS.get(bare);
        for (int at = bare.indexOf(' '); month == null && at > 0; at = bare.indexOf(' ', at + 1)) {
            Integer first = MONTHS.get(bare.substring(0, at));
            Integer second = MONTHS.get(bare.substring(at + 1));
            month = first != null && first.equals(second) ? first : null;
        }
        return month;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        String[] names = {
            "كانون الثاني,كانون ثاني,يناير,january,jan",
            "شباط,فبراير,february,feb",
            "آذار,مارس,march,mar",
            "نيسان,أبريل,إبريل,april,apr",
            "أيار,مايو,may",
            "حزيران,يونيو,يونيه,june,jun",
            "تموز,يوليو,يوليه,july,jul",
            "آب,أغسطس,august,aug",
            "أيلول,سبتمبر,september,sep,sept",
            "تشرين الأول,تشرين أول,أكتوبر,october,oct",
            "تشرين الثاني,تشرين ثاني,نوفمبر,november,nov",
            "كانون الأول,كانون أول,ديسمبر,december,dec"
        };
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(",")) {
                months.put(ArabicText.normalize(name), i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
