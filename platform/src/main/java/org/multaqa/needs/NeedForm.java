package org.multaqa.needs;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.AidKinds;
import org.multaqa.database.Statement;
import org.multaqa.directory.Sector;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;

/** A need as it is typed, by the names of its fields. */
public record NeedForm(Map<String, String> typed) {
    static final String PLACE = "place";
    private static final int WHAT = 200;
    private static final int UNIT = 60;
    private static final int LINE = 300;
    private static final int DETAILS = 4_000;
    private static final List<String> PARTS = List.of("girls", "boys", "women", "men");

    /** A form filled with what a need says, its place by code. */
    static NeedForm of(Need it) {
        Map<String, String> typed = new HashMap<>();
        typed.put("what", it.what());
        typed.put("resource", Statement.word(it.resource()));
        typed.put("sector", it.sector().code());
        typed.put("quantity", String.valueOf(it.quantity()));
        typed.put("unit", it.unit());
        typed.put(PLACE, it.place());
        typed.put("people", String.valueOf(it.people()));
        put(typed, "households", it.households());
        put(typed, "girls", it.girls());
        put(typed, "boys", it.boys());
        put(typed, "women", it.women());
        put(typed, "men", it.men());
        put(typed, "beneficiaries", it.beneficiaries());
        put(typed, "committee", it.committee());
        typed.put("due", it.due().toString());
        typed.put("urgency", Statement.word(it.urgency()));
        put(typed, "details", it.details());
        return new NeedForm(typed);
    }

    private static void put(Map<String, String> typed, String field, @Nullable Object value) {
        if (value != null) {
            typed.put(field, value.toString());
        }
    }

    /** What was typed in a field. */
    String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** The same with other texts in some fields. */
    NeedForm with(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(typed);
        all.putAll(others);
        return new NeedForm(all);
    }

    /** The form with the code of the place in its field where it was answered which is meant. */
    NeedForm answered(TypedPlaces places) {
        Map<String, String> answered = new HashMap<>(typed);
        answered.put(PLACE, places.answered(text(PLACE), typed));
        answered.keySet().removeIf(field -> field.startsWith("choice"));
        return new NeedForm(answered);
    }

    /** The form to be shown again: its place by name and not by code. */
    NeedForm shown(TypedPlaces places, Language language) {
        Map<String, String> shown = new HashMap<>(typed);
        shown.put(PLACE, places.shown(text(PLACE), language));
        return new NeedForm(shown);
    }

    /** What the need says, or what is wrong by field. */
    Outcome<NeedTerms> read(TypedPlaces places, AidKinds kinds, LocalDate today) {
        TypedFields fields = new TypedFields(typed);
        String what = fields.needed("what", WHAT, "needs.what-missing");
        Resource resource = fields.word(Resource.class, "resource", "needs.resource-missing");
        Sector sector = Sector.ofCode(text("sector")).orElse(null);
        if (sector == null) {
            fields.wrong("sector", "needs.sector-missing");
        }
        NeedTerms terms =
                new NeedTerms(
                        what,
                        kinds.of(what),
                        resource,
                        sector == null ? Sector.COORDINATION : sector,
                        fields.positive("quantity", "needs.quantity-missing"),
                        unit(fields, resource),
                        place(fields, text(PLACE), places),
                        fields.positive("people", "needs.people-missing"),
                        fields.count("households"),
                        fields.count("girls"),
                        fields.count("boys"),
                        fields.count("women"),
                        fields.count("men"),
                        fields.line("beneficiaries", LINE),
                        fields.line("committee", LINE),
                        fields.day("due", today, today.plusYears(2), "needs.due-missing"),
                        fields.word(Urgency.class, "urgency", "needs.urgency-missing"),
                        fields.prose("details", DETAILS));
        partsWithinWhole(fields, terms);
        return fields.outcome(terms);
    }

    /** What is counted; money is counted in a currency. */
    static String unit(TypedFields fields, Resource resource) {
        String unit = fields.needed("unit", UNIT, "needs.unit-missing");
        if (resource != Resource.MONEY || unit.isEmpty()) {
            return unit;
        }
        String code = unit.toUpperCase(Locale.ROOT);
        boolean known =
                Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            fields.wrong("unit", "needs.no-currency", "typed", unit);
        }
        return code;
    }

    static String place(TypedFields fields, String typed, TypedPlaces places) {
        int before = fields.problems().size();
        List<String> codes = places.codes(PLACE, typed, 1, fields.problems()::add);
        if (codes.isEmpty() && fields.problems().size() == before) {
            fields.wrong(PLACE, "needs.place-missing");
        }
        return codes.isEmpty() ? "" : codes.getFirst();
    }

    private static void partsWithinWhole(TypedFields fields, NeedTerms terms) {
        long parts =
                Stream.of(terms.girls(), terms.boys(), terms.women(), terms.men())
                        .mapToLong(part -> part == null ? 0 : part)
                        .sum();
        if (parts > terms.people() && fields.problems().isEmpty()) {
            fields.wrong("people", "needs.parts-exceed", "parts", parts, "whole", terms.people());
        }
        Long households = terms.households();
        if (households != null && households > terms.people() && fields.problems().isEmpty()) {
            fields.wrong("households", "needs.more-households-than-people");
        }
    }

    /** Whether anything of the people by sex and age is typed. */
    boolean saysParts() {
        return PARTS.stream().anyMatch(part -> !text(part).isBlank());
    }
}
