package org.multaqa.plans;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** The tasks of a plan as a calendar (RFC 5545): an event of whole days each. */
final class PlanCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** A line is folded before it is longer than this, in bytes. */
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    private PlanCalendar() {}

    /** The calendar; names of organisations by their ids. */
    static String of(PlanContent content, Map<UUID, String> names, Instant now) {
        PlanCalendar calendar = new PlanCalendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Multaqa//Work plans//AR");
        calendar.line("X-WR-CALNAME", escaped(content.plan().title()));
        for (Task task : content.tasks()) {
            calendar.line("BEGIN", "VEVENT");
            calendar.line("UID", task.id() + "@multaqa");
            calendar.line("DTSTAMP", TIME.format(now));
            calendar.day("DTSTART", task.starts());
            // The end is the first day that does not belong to it.
            calendar.day("DTEND", task.ends().plusDays(1));
            String name = names.getOrDefault(task.organisation(), "");
            calendar.line("SUMMARY", escaped(task.what() + " · " + name));
            calendar.line("END", "VEVENT");
        }
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void day(String name, LocalDate day) {
        line(name + ";VALUE=DATE", DAY.format(day));
    }

    /** What may not stand in a text as it is. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line, folded between letters where it is too long in bytes. */
    private void line(String name, String value) {
        int bytes = 0;
        for (int letter : (name + ":" + value).codePoints().toArray()) {
            String one = Character.toString(letter);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += size;
        }
        text.append("\r\n");
    }
}
