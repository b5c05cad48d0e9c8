package org.multaqa.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/** Reads the fields of a part one by one and gathers what is wrong with them. */
final class TypedReader {
    /** Controls, and marks that turn the direction of what follows. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final Typed typed;
    private final List<Problem> problems = new ArrayList<>();

    TypedReader(Typed typed) {
        this.typed = typed;
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    boolean isWellSoFar() {
        return problems.isEmpty();
    }

    /** A text of one line, null where there is none. */
    @Nullable String line(String key, int longest) {
        String text = prose(key, longest);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** A line that must be there. */
    String needed(String key, int longest) {
        String text = line(key, longest);
        if (text == null) {
            problems.add(Problem.at(key, "profiles.missing"));
        }
        return text == null ? "" : text;
    }

    @Nullable String prose(String key, int longest) {
        String text = INVISIBLE.matcher(typed.text(key)).replaceAll("").strip();
        if (text.length() > longest) {
            problems.add(
                    Problem.at(
                            key,
                            "directory.too-long",
                            "longest",
                            longest,
                            "length",
                            text.length()));
        }
        return text.isEmpty() ? null : text;
    }

    /** A calendar year, in whichever digits it was typed. */
    @Nullable Integer year(String key, int least, int most) {
        String text = ArabicText.digits(typed.text(key)).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= least && year <= most) {
                return year;
            }
        }
        problems.add(
                Problem.at(
                        key,
                        "profiles.year-wrong",
                        "least",
                        String.valueOf(least),
                        "most",
                        String.valueOf(most)));
        return null;
    }

    /** One of a list; {@code missing} is said where nothing was chosen. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String missing) {
        String text = typed.text(key).strip();
        if (text.isEmpty()) {
            problems.add(Problem.at(key, missing));
            return Optional.empty();
        }
        String word = text.toUpperCase(Locale.ROOT).replace('-', '_');
        Optional<E> found =
                Arrays.stream(type.getEnumConstants())
                        .filter(e -> e.name().equals(word))
                        .findFirst();
        if (found.isEmpty()) {
            problems.add(Problem.at(key, "directory.choice-unknown", "typed", text));
        }
        return found;
    }

    /** What was read, unless something was wrong with it. */
    <T> Outcome<T> outcome(Supplier<T> read) {
        return problems.isEmpty() ? Outcome.done(read.get()) : Outcome.invalid(problems);
    }
}
