package org.multaqa.reach;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;
import org.multaqa.language.Language;
import org.multaqa.places.Place;
import org.multaqa.web.Frame;

/**
 * What the page of families reached shows.
 *
 * @param figure null where it is withheld
 * @param path the area looked at and those around it, the governorate first
 * @param where the area in words
 * @param before figures hold what was told before this day
 * @param isEmpty whether nothing at all was told yet
 */
public record ReachPage(
        ReachQuestion question,
        @Nullable Figure figure,
        List<Place> path,
        String where,
        List<Row> areas,
        List<Row> kinds,
        List<Choice> places,
        List<Choice> months,
        List<Choice> helpKinds,
        List<Choice> networks,
        LocalDate before,
        boolean isEmpty) {
    /** A part of what is looked at; its figure null where it is withheld. */
    public record Row(String name, String address, @Nullable Figure figure) {}

    /** One choice of a list. */
    public record Choice(String value, String text, boolean chosen) {}

    /** The parts of which a figure is published. */
    public static List<Row> published(List<Row> rows) {
        return rows.stream().filter(row -> row.figure() != null).toList();
    }

    /** The parts of which it is withheld. */
    public static List<Row> withheld(List<Row> rows) {
        return rows.stream().filter(row -> row.figure() == null).toList();
    }

    /** The answer in words. */
    public String title(Frame frame) {
        Figure it = figure;
        if (isEmpty) {
            return frame.say("reach.nothing");
        }
        return it == null
                ? frame.say("reach.withheld-title", "place", where)
                : frame.say(
                        question.network() == null ? "reach.headline" : "reach.headline-network",
                        "families",
                        it.families(),
                        "place",
                        where);
    }

    /** When, in words. */
    public String when(Frame frame) {
        YearMonth month = question.month();
        return month == null ? frame.say("reach.all-time") : Dates.month(frame.language(), month);
    }

    /** With what kind of help, in words. */
    public String what(Frame frame) {
        return question.kind() == null
                ? frame.say("reach.any-kind")
                : frame.say("reach.kind." + Reports.word(question.kind()));
    }

    /** Up to which day, in words. */
    public String until(Language language) {
        return Dates.day(language, before.minusDays(1));
    }
}
