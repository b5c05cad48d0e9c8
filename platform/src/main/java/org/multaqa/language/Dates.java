package org.multaqa.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Days and hours as Syria writes them: 23 تشرين الثاني 2026, in Damascus time. */
public final class Dates {
    /** Where the hours that people see are counted. */
    public static final ZoneId DAMASCUS = ZoneId.of("Asia/Damascus");

    private static final List<String> ARABIC =
            List.of(
                    "كانون الثاني",
                    "شباط",
                    "آذار",
                    "نيسان",
                    "أيار",
                    "حزيران",
                    "تموز",
                    "آب",
                    "أيلول",
                    "تشرين الأول",
                    "تشرين الثاني",
                    "كانون الأول");
    private static final List<String> ENGLISH =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private Dates() {}

    /** The name of a month, 1 to 12. */
    public static String month(Language language, int month) {
        return (language == Language.ARABIC ? ARABIC : ENGLISH).get(month - 1);
    }

    public static String day(Language language, LocalDate date) {
        return date.getDayOfMonth()
                + " "
                + month(language, date.getMonthValue())
                + " "
                + date.getYear();
    }

    public static String day(Language language, Instant instant) {
        return day(language, today(instant));
    }

    public static String month(Language language, YearMonth month) {
        return month(language, month.getMonthValue()) + " " + month.getYear();
    }

    /** Day and time of day, to the minute. */
    public static String minute(Language language, Instant instant) {
        ZonedDateTime local = instant.atZone(DAMASCUS);
        return day(language, local.toLocalDate())
                + (language == Language.ARABIC ? "، " : ", ")
                + "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    /** The calendar day in Damascus at an instant. */
    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, DAMASCUS);
    }
}
