package org.multaqa.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import org.multaqa.language.Message;

/** When a month's report is asked for and due. */
public final class ReportCalendar {
    /** Reports are due on the tenth of the month after. */
    static final int DUE_DAY = 10;

    /** Whoever reported in one of these months is asked again, a member or not. */
    static final int MONTHS_REMEMBERED = 3;

    /** A letter goes out so many days before the report is due, if it is not there. */
    static final int DAYS_BEFORE = 3;

    private ReportCalendar() {}

    /** The day a report is asked for: the first after its month. */
    public static LocalDate asked(YearMonth month) {
        return month.plusMonths(1).atDay(1);
    }

    /** The day until which it is to be submitted. */
    public static LocalDate due(YearMonth month) {
        return month.plusMonths(1).atDay(DUE_DAY);
    }

    /** The month that is asked for on a day: the one before it. */
    static YearMonth askedOn(LocalDate today) {
        return YearMonth.from(today).minusMonths(1);
    }

    /** A month in the language in which the message is said. */
    public static Message month(YearMonth month) {
        return Message.of(
                "activities.month",
                "month",
                Message.of("activities.month." + month.getMonthValue()),
                "year",
                String.valueOf(month.getYear()));
    }
}
