package org.multaqa.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;

/** Reads the fields of a form one by one and gathers what is wrong with them. */
public final class TypedFields {
    /** More than anybody can need or give of anything that is counted one by one. */
    public static final long MOST = 1_000_000_000;

    /** Controls, marks that turn the direction of what follows, and halves of letters. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    private final Map<String, String> typed;
    private final List<Problem> problems = new ArrayList<>();

    public TypedFields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What stands in a field, as it was typed. */
    public static String text(Map<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    public List<Problem> problems() {
        return problems;
    }

    public void wrong(String field, String key, Object... namesAndValues) {
        problems.add(Problem.at(field, key, namesAndValues));
    }

    /** A text of several lines; null where nothing is typed. */
    public @Nullable String prose(String field, int longest) {
        String text = INVISIBLE.matcher(text(typed, field)).replaceAll("").strip();
        if (text.length() > longest) {
            wrong(field, "spreadsheet.text-too-long", "longest", longest, "length", text.length());
        }
        return text.isEmpty() ? null : text;
    }

    /** A text of one line; null where nothing is typed. */
    public @Nullable String line(String field, int longest) {
        String text = prose(field, longest);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** A text that must be there. */
    public String needed(String field, int longest, String missing) {
        String text = line(field, longest);
        if (text == null) {
            wrong(field, missing);
        }
        return text == null ? "" : text;
    }

    /** A whole number from 0 up, in any digits; null where nothing is typed. */
    public @Nullable Long count(String field) {
        return switch (Values.count(text(typed, field))) {
            case Outcome.Done<Optional<Long>>(Optional<Long> number) -> {
                Long count = number.orElse(null);
                if (count != null && count > MOST) {
                    wrong(field, "spreadsheet.number-too-large", "most", MOST);
                }
                yield count;
            }
            case Outcome.Refused<Optional<Long>> refused -> {
                refused.problems().forEach(p -> problems.add(new Problem(field, p.message())));
                yield null;
            }
        };
    }

    /** A whole number from 1 up; 1 and a problem where there is none. */
    public long positive(String field, String missing) {
        int before = problems.size();
        Long count = count(field);
        if ((count == null || count == 0) && problems.size() == before) {
            wrong(field, missing);
        }
        return count == null || count == 0 ? 1 : count;
    }

    /** A day from one day to another; the first and a problem where there is none. */
    public LocalDate day(String field, LocalDate from, LocalDate to, String missing) {
        return switch (Values.date(text(typed, field))) {
            case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) -> {
                if (day.isEmpty()) {
                    wrong(field, missing);
                } else if (day.get().isBefore(from) || day.get().isAfter(to)) {
                    wrong(field, "spreadsheet.day-out-of-reach", "from", from, "to", to);
                }
                yield day.orElse(from);
            }
            case Outcome.Refused<Optional<LocalDate>> refused -> {
                wrong(field, "spreadsheet.no-day", "typed", text(typed, field));
                yield from;
            }
        };
    }

    /** A constant by its word; the first one and a problem where it is none. */
    public <E extends Enum<E>> E word(Class<E> type, String field, String missing) {
        Optional<E> found = Statement.constant(type, text(typed, field));
        if (found.isEmpty()) {
            wrong(field, missing);
        }
        return found.orElse(type.getEnumConstants()[0]);
    }

    /** What was read, or all that is wrong. */
    public <T> Outcome<T> outcome(T read) {
        return problems.isEmpty() ? Outcome.done(read) : Outcome.invalid(problems);
    }
}
