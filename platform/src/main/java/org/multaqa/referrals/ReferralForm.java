package org.multaqa.referrals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.language.Problem;
import org.multaqa.linkage.text.ArabicText;

/**
 * What was typed of a referral that may be read by the hub. The rest never has a name in the form,
 * and so is never sent but sealed.
 */
public record ReferralForm(Map<String, List<String>> typed) {
    private static final int LONGEST_DAYS = 180;

    /** The first value of a field. */
    public String value(String field) {
        List<String> values = typed.getOrDefault(field, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst().strip();
    }

    /** Whether a box was ticked. */
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    @Nullable UUID uuid(String field) {
        try {
            return UUID.fromString(value(field));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static <E extends Enum<E>> Optional<E> word(Class<E> of, String word) {
        return Arrays.stream(of.getEnumConstants())
                .filter(e -> Statement.word(e).equals(word))
                .findFirst();
    }

    Optional<Sector> sector() {
        return word(Sector.class, value("sector"));
    }

    Optional<Urgency> urgency() {
        return word(Urgency.class, value("urgency"));
    }

    Optional<ConsentBy> consentBy() {
        return word(ConsentBy.class, value("consent"));
    }

    List<String> scope() {
        return Arrays.stream(ConsentScope.values())
                .map(Statement::word)
                .filter(word -> has("scope", word))
                .toList();
    }

    @Nullable LocalDate until() {
        try {
            return LocalDate.parse(ArabicText.digits(value("until")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is missing or cannot be. */
    List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (sector().isEmpty()) {
            problems.add(Problem.at("sector", "referrals.sector-needed"));
        }
        if (urgency().isEmpty()) {
            problems.add(Problem.at("urgency", "referrals.urgency-needed"));
        }
        if (consentBy().isEmpty() || value("agreed").isEmpty()) {
            problems.add(Problem.at("consent", "referrals.consent-needed"));
        }
        if (!scope().contains(Statement.word(ConsentScope.CONTACT))) {
            problems.add(Problem.at("scope", "referrals.scope-needed"));
        }
        LocalDate until = until();
        if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST_DAYS))) {
            problems.add(Problem.at("until", "referrals.until-needed", "days", LONGEST_DAYS));
        }
        return problems;
    }
}
