package org.multaqa.activities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Problem;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * What facts have to be so that they can be counted: a place of the gazetteer, a sector, something
 * that is done, forms that are kept, parts that are not more than their whole.
 */
@Component
public class FactRules {
    private static final int LONGEST = 4_000;
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final long MOST = 100_000_000;

    private final Gazetteer gazetteer;

    FactRules(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** What is wrong with facts, by the key of the field; none where they may be entered. */
    public List<Problem> problems(Facts facts) {
        List<Problem> problems = new ArrayList<>();
        for (Map.Entry<ActivityField, String> fact : facts.values().entrySet()) {
            Message wrong = wrong(fact.getKey(), fact.getValue());
            if (wrong != null) {
                problems.add(new Problem(fact.getKey().key(), wrong));
            }
        }
        if (problems.isEmpty()) {
            missing(facts, problems);
            together(facts, problems);
        }
        return problems;
    }

    private @Nullable Message wrong(ActivityField field, String text) {
        if (text.length() > LONGEST) {
            return Message.of("activities.too-long", "longest", LONGEST, "length", text.length());
        }
        return switch (field.form()) {
            case COUNT -> isCount(text) ? null : Message.of("activities.no-count", "typed", text);
            case AMOUNT ->
                    isAmount(text) ? null : Message.of("activities.no-amount", "typed", text);
            case SEVERITY ->
                    text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5'
                            ? null
                            : Message.of("activities.no-severity", "typed", text);
            case DAY -> isDay(text) ? null : Message.of("activities.no-day", "typed", text);
            case YES_NO ->
                    text.equals("yes") || text.equals("no")
                            ? null
                            : Message.of("activities.no-yes-no", "typed", text);
            case PLACES -> unknownPlace(text);
            case TEXT, LIST, SECTOR -> null;
            default ->
                    field.form().words().contains(text)
                            ? null
                            : Message.of("activities.no-word", "typed", text);
        };
    }

    private @Nullable Message unknownPlace(String codes) {
        for (String code : Facts.parts(codes)) {
            if (gazetteer.find(code).isEmpty()) {
                return Message.of("places.typed-unknown", "typed", code);
            }
        }
        return null;
    }

    private static boolean isCount(String text) {
        return COUNT.matcher(text).matches() && Long.parseLong(text) <= MOST;
    }

    private static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches() && new BigDecimal(text).signum() >= 0;
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1950 && year <= 2100;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static void missing(Facts facts, List<Problem> problems) {
        if (facts.places().isEmpty()) {
            problems.add(Problem.at("places", "activities.place-missing"));
        }
        if (facts.text(ActivityField.SECTOR).isEmpty()) {
            problems.add(Problem.at("sector", "activities.sector-missing"));
        }
    }

    private static void together(Facts facts, List<Problem> problems) {
        LocalDate start = facts.day(ActivityField.START_DATE);
        LocalDate end = facts.day(ActivityField.END_DATE);
        if (start != null && end != null && end.isBefore(start)) {
            problems.add(Problem.at("end_date", "activities.ends-before-start"));
        }
    }
}
