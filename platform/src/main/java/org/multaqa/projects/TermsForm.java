package org.multaqa.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;

/**
 * The terms of a project as they are typed, by the names of their fields. What is ticked has a
 * field of its own: {@code sector-FSC}, {@code goal-6}, {@code rebuilding-housing}.
 */
public record TermsForm(Map<String, String> typed) {
    /** How many sustainable development goals there are. */
    static final int GOALS = 17;

    static final String PLACES = "places";
    private static final int TITLE = 200;
    private static final int PURPOSE = 6_000;
    private static final int MOST_PLACES = 30;
    private static final int YEARS = 15;
    private static final int OLDEST = 10;

    /** A form filled with what a project says, its places by code. */
    static TermsForm of(ProjectTerms it) {
        Map<String, String> typed = new HashMap<>();
        typed.put("lead", it.lead().toString());
        typed.put("title", it.title());
        typed.put("purpose", it.purpose());
        it.sectors().forEach(sector -> typed.put("sector-" + sector.code(), "on"));
        typed.put(PLACES, String.join("; ", it.places()));
        it.goals().forEach(goal -> typed.put("goal-" + goal, "on"));
        it.rebuilding().forEach(one -> typed.put("rebuilding-" + Statement.word(one), "on"));
        put(typed, "starts", it.starts());
        put(typed, "ends", it.ends());
        put(typed, "budget", it.budget());
        put(typed, "currency", it.currency());
        put(typed, "pricedOn", it.pricedOn());
        return new TermsForm(typed);
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** Whether a box is ticked. */
    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Whether any box of a group is ticked. */
    public boolean hasAny(String group) {
        return typed.keySet().stream()
                .anyMatch(field -> field.startsWith(group + "-") && has(field));
    }

    /** The form with the codes of places in it where it was answered which are meant. */
    TermsForm answered(TypedPlaces places) {
        Map<String, String> answered = new HashMap<>(typed);
        answered.put(PLACES, places.answered(text(PLACES), typed));
        answered.keySet().removeIf(field -> field.startsWith("choice"));
        return new TermsForm(answered);
    }

    /** The form to be shown again: its places by name and not by code. */
    TermsForm shown(TypedPlaces places, Language language) {
        Map<String, String> shown = new HashMap<>(typed);
        shown.put(PLACES, places.shown(text(PLACES), language));
        return new TermsForm(shown);
    }

    /** What the project says, led by the organisation, or what is wrong by field. */
    Outcome<ProjectTerms> read(UUID lead, TypedPlaces places, LocalDate today) {
        TypedFields fields = new TypedFields(typed);
        String title = fields.needed("title", TITLE, "projects.title-missing");
        String purpose = fields.prose("purpose", PURPOSE);
        if (purpose == null) {
            fields.wrong("purpose", "projects.purpose-missing");
        }
        List<Sector> sectors =
                Arrays.stream(Sector.values()).filter(it -> has("sector-" + it.code())).toList();
        if (sectors.isEmpty()) {
            fields.wrong("sectors", "projects.sectors-missing");
        }
        List<String> where =
                places.codes(PLACES, text(PLACES), MOST_PLACES, fields.problems()::add);
        if (where.isEmpty() && text(PLACES).isBlank()) {
            fields.wrong(PLACES, "projects.places-missing");
        }
        LocalDate starts = day(fields, "starts", today.minusYears(OLDEST), today.plusYears(YEARS));
        LocalDate ends = day(fields, "ends", today.minusYears(OLDEST), today.plusYears(YEARS));
        if (starts != null && ends != null && !ends.isAfter(starts)) {
            fields.wrong("ends", "projects.ends-before-start");
        }
        Long budget = amount(fields, "budget");
        String currency = budget == null ? null : currency(fields);
        LocalDate priced = day(fields, "pricedOn", today.minusYears(OLDEST), today);
        return fields.outcome(
                new ProjectTerms(
                        lead,
                        title,
                        purpose == null ? "" : purpose,
                        sectors,
                        where,
                        IntStream.rangeClosed(1, GOALS)
                                .filter(goal -> has("goal-" + goal))
                                .boxed()
                                .toList(),
                        Arrays.stream(Rebuilding.values())
                                .filter(it -> has("rebuilding-" + Statement.word(it)))
                                .toList(),
                        starts,
                        ends,
                        budget,
                        currency,
                        budget == null ? null : priced == null ? today : priced));
    }

    private @Nullable LocalDate day(
            TypedFields fields, String field, LocalDate from, LocalDate to) {
        return text(field).isBlank() ? null : fields.day(field, from, to, "projects.day-missing");
    }

    /** A sum in whole units; null where nothing is typed. */
    static @Nullable Long amount(TypedFields fields, String field) {
        int before = fields.problems().size();
        Long amount = fields.count(field);
        if (amount != null && amount == 0 && fields.problems().size() == before) {
            fields.wrong(field, "projects.amount-zero");
        }
        return amount;
    }

    private String currency(TypedFields fields) {
        String code = text("currency").strip().toUpperCase(Locale.ROOT);
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            fields.wrong("currency", "projects.no-currency", "typed", text("currency"));
        }
        return code;
    }
}
