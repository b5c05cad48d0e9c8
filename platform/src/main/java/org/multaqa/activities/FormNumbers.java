package org.multaqa.activities;

import java.math.BigDecimal;
import java.util.Optional;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/** Numbers as people type them: in whichever digits, with signs between the thousands or not. */
final class FormNumbers {
    private FormNumbers() {}

    /** A whole number from zero up; empty where nothing is typed. */
    static Outcome<Optional<Long>> count(String field, String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return text.matches("\\d{1,9}")
                ? Outcome.done(Optional.of(Long.valueOf(text)))
                : Outcome.invalid(Problem.at(field, "activities.no-count", "typed", typed.strip()));
    }

    /** A decimal number from zero up, as it is kept; empty where nothing is typed. */
    static Outcome<Optional<String>> amount(String field, String typed) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return text.matches("\\d{1,15}(\\.\\d{1,6})?")
                ? Outcome.done(
                        Optional.of(new BigDecimal(text).stripTrailingZeros().toPlainString()))
                : Outcome.invalid(
                        Problem.at(field, "activities.no-amount", "typed", typed.strip()));
    }

    private static String plain(String typed) {
        String digits = ArabicText.digits(typed).replace('٫', '.').strip();
        // 1,200 and 1٬200 are twelve hundred; 1,5 is not guessed.
        return digits.replaceAll("(?<=\\d)[,٬ \\u00A0](?=\\d{3}(\\D|$))", "");
    }
}
