package org.multaqa.networks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/** What was typed about a membership; an empty field leaves what is proposed already. */
public record MembershipForm(
        String capacity, String since, String until, String number, String note) {
    private static final int NUMBER = 40;
    private static final int NOTE = 1_000;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    /** Nothing typed. */
    public static final MembershipForm EMPTY = new MembershipForm("", "", "", "", "");

    /** A membership from a day on, as the demo and imports give it. */
    public static MembershipForm of(Capacity capacity, LocalDate since, @Nullable String number) {
        return new MembershipForm(
                capacity.name(), since.toString(), "", number == null ? "" : number, "");
    }

    /** The form as a membership would be typed. */
    static MembershipForm of(Membership it) {
        return new MembershipForm(
                it.capacity().name(),
                it.since().toString(),
                "",
                it.number() == null ? "" : it.number(),
                "");
    }

    Outcome<Terms> read(Terms otherwise, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Capacity as = otherwise.capacity();
        if (!capacity.isBlank()) {
            Optional<Capacity> found = word(Capacity.class, capacity);
            if (found.isEmpty()) {
                problems.add(Problem.at("capacity", "networks.capacity-unknown"));
            }
            as = found.orElse(as);
        }
        LocalDate from = day("since", since, otherwise.since(), today, problems);
        LocalDate to = day("until", until, otherwise.until(), today, problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(Problem.at("until", "networks.ends-before"));
        }
        String numbered = text("number", number, NUMBER, problems);
        String noted = text("note", note, NOTE, problems);
        if (!problems.isEmpty() || from == null) {
            return Outcome.invalid(problems);
        }
        return Outcome.done(
                new Terms(
                        as,
                        from,
                        to,
                        numbered == null ? otherwise.number() : numbered,
                        noted == null ? otherwise.note() : noted));
    }

    /** A day as 2025-06-01 or 1/6/2025, in any digits; at most a year ahead. */
    static @Nullable LocalDate day(
            String field,
            String typed,
            @Nullable LocalDate otherwise,
            LocalDate today,
            List<Problem> problems) {
        String text = ArabicText.digits(typed).strip();
        if (text.isEmpty()) {
            return otherwise;
        }
        LocalDate day = day(text).orElse(null);
        if (day == null) {
            problems.add(Problem.at(field, "networks.day-unreadable"));
        } else if (day.isBefore(FIRST) || day.isAfter(today.plusYears(1))) {
            problems.add(Problem.at(field, "networks.day-out-of-reach"));
        }
        return day;
    }

    static Optional<LocalDate> day(String text) {
        try {
            Matcher matcher = DAY_FIRST.matcher(text);
            return Optional.of(
                    matcher.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(matcher.group(3)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(1)))
                            : LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static @Nullable String text(String field, String typed, int longest, List<Problem> problems) {
        String text = typed.strip();
        if (text.length() > longest) {
            problems.add(
                    Problem.at(
                            field,
                            "networks.too-long",
                            "longest",
                            longest,
                            "length",
                            text.length()));
        }
        return text.isEmpty() ? null : text;
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> type, String text) {
        try {
            return Optional.of(
                    Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
