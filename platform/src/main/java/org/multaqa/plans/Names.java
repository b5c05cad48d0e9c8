package org.multaqa.plans;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ReportCalendar;
import org.multaqa.directory.Organisation;
import org.multaqa.language.Language;
import org.multaqa.language.Message;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/** What the organisations and places of a plan are called. */
public record Names(Map<UUID, Organisation.Name> organisations, Map<String, Place> places) {

    /** The name of an organisation; empty where it is none. */
    public String of(Frame frame, @Nullable UUID organisation) {
        return of(frame.language(), organisation);
    }

    String of(Language language, @Nullable UUID organisation) {
        return Organisation.Name.of(language, organisations, organisation);
    }

    /** The name of a period: its month, or its quarter. */
    static Message period(Plan plan, Period period) {
        int months = plan.reporting().months();
        return months == 1
                ? ReportCalendar.month(period.first())
                : Message.of(
                        "plans.quarter",
                        "number",
                        (period.first().getMonthValue() - 1) / months + 1,
                        "year",
                        String.valueOf(period.first().getYear()));
    }

    /** The name of a place; its code where it is gone. */
    public String place(Frame frame, String code) {
        return place(frame.language(), code);
    }

    String place(Language language, String code) {
        Place place = places.get(code);
        return place == null ? code : place.name(language);
    }
}
