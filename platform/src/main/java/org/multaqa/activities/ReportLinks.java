package org.multaqa.activities;

import java.time.YearMonth;
import java.util.UUID;

/** The addresses of reports and their rows. */
public final class ReportLinks {
    private ReportLinks() {}

    /** The page of a report. */
    public static String of(UUID organisation, YearMonth month) {
        return "/activities/" + organisation + "/" + month;
    }

    static String of(Report report) {
        return of(report.organisation(), report.month());
    }

    /** The page of a row and its history. */
    public static String row(UUID line) {
        return "/activities/rows/" + line;
    }
}
