package org.multaqa.activities;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.spreadsheet.Values;

/** What programs say of the month and of the things they mean; blank where they say nothing. */
public final class Asked {
    private Asked() {}

    /** A month such as {@code 2026-10}; what is none is refused at the field {@code month}. */
    public static Outcome<Optional<YearMonth>> month(String text) {
        return Values.month(text) instanceof Outcome.Done<Optional<YearMonth>> done
                ? done
                : Outcome.invalid(Problem.at("month", "activities.no-month", "typed", text));
    }

    /** A month that must be said. */
    public static Outcome<YearMonth> neededMonth(String text) {
        return month(text)
                .then(month ->
                        month.map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.invalid(
                                                Problem.at("month", "activities.month-missing"))));
    }

    /** An id; what is none is refused at its field. */
    public static Outcome<Optional<UUID>> id(String field, String text) {
        if (text.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException e) {
            return Outcome.invalid(Problem.at(field, "activities.no-id", "typed", text));
        }
    }
}
