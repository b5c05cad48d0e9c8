package org.multaqa.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.Values;

/**
 * A row as it is typed on the page, by the keys of its fields; {@code place} is what is typed of
 * the places, {@code choice...} what was answered about them. Fields that the page does not have
 * stay as they were.
 */
record ActivityForm(Map<String, String> typed) {
    /** The most places that one row may name. */
    static final int MOST_PLACES = 60;

    static final String PLACE = "place";

    private static final List<ActivityField> FIELDS =
            List.of(
                    ActivityField.SECTOR,
                    ActivityField.ITEM,
                    ActivityField.STATUS,
                    ActivityField.QUANTITY,
                    ActivityField.UNIT,
                    ActivityField.TOTAL_REACHED,
                    ActivityField.GIRLS,
                    ActivityField.BOYS,
                    ActivityField.WOMEN,
                    ActivityField.MEN,
                    ActivityField.WITH_DISABILITY,
                    ActivityField.HH_REACHED,
                    ActivityField.TARGETED,
                    ActivityField.ACTIVITY,
                    ActivityField.SUBSECTOR,
                    ActivityField.BENEF_TYPE,
                    ActivityField.DELIVERY_MODALITY,
                    ActivityField.FREQUENCY,
                    ActivityField.START_DATE,
                    ActivityField.END_DATE,
                    ActivityField.SITE,
                    ActivityField.IMPLEMENTING_PARTNER,
                    ActivityField.DONOR,
                    ActivityField.JOINT_PROJECT,
                    ActivityField.NOTES);

    private static final List<ActivityField> PARTS =
            List.of(
                    ActivityField.GIRLS,
                    ActivityField.BOYS,
                    ActivityField.WOMEN,
                    ActivityField.MEN);

    /** A form filled with what a row says. */
    static ActivityForm of(Facts facts, TypedPlaces places, Language language) {
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(field.key(), facts.text(field)));
        typed.put(PLACE, places.shown(facts.text(ActivityField.PLACES), language));
        typed.put(ActivityField.REACHED_BEFORE.key(), facts.reachedBefore() ? "yes" : "");
        typed.put(ActivityField.VISIBILITY.key(), facts.isPublic() ? "" : "members");
        return new ActivityForm(typed);
    }

    /** What was typed in a field. */
    String text(String key) {
        return Objects.requireNonNullElse(typed.get(key), "");
    }

    /** The places that were typed, with codes where it was answered which are meant. */
    String place(TypedPlaces places) {
        return places.answered(text(PLACE), typed);
    }

    /** The form to be shown again: what was answered about places stands in their field. */
    ActivityForm again(TypedPlaces places, Language language) {
        Map<String, String> shown = new HashMap<>(typed);
        String place = place(places);
        if (!place.equals(text(PLACE))) {
            shown.put(PLACE, places.shown(place, language));
        }
        shown.keySet().removeIf(key -> key.startsWith("choice"));
        return new ActivityForm(shown);
    }

    /** The facts, on those that stood before, or what is wrong by field. */
    Outcome<Facts> read(Facts before, TypedPlaces places) {
        List<Problem> problems = new ArrayList<>();
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        texts.putAll(before.values());
        for (ActivityField field : FIELDS) {
            Outcome<String> read = read(field, text(field.key()));
            switch (read) {
                case Outcome.Done<String>(String text) -> texts.put(field, text);
                case Outcome.Refused<String> refused -> problems.addAll(refused.problems());
            }
        }
        texts.put(
                ActivityField.PLACES,
                String.join(
                        Facts.BETWEEN,
                        places.codes(PLACE, place(places), MOST_PLACES, problems::add)));
        tick(texts, ActivityField.REACHED_BEFORE, "yes", "no", before);
        tick(texts, ActivityField.VISIBILITY, "members", "public", before);
        Facts facts = Facts.of(texts);
        if (problems.isEmpty()) {
            partsWithinWhole(facts, problems);
        }
        return problems.isEmpty() ? Outcome.done(facts) : Outcome.invalid(problems);
    }

    /** What is typed in a field that is none of places, in the form of the field. */
    static Outcome<String> read(ActivityField field, String typed) {
        String text = typed.strip();
        return switch (field.form()) {
            case COUNT ->
                    FormNumbers.count(field.key(), text)
                            .map(n -> n.map(String::valueOf).orElse(""));
            case AMOUNT -> FormNumbers.amount(field.key(), text).map(n -> n.orElse(""));
            case DAY ->
                    switch (Values.date(text)) {
                        case Outcome.Done<Optional<LocalDate>>(Optional<LocalDate> day) ->
                                Outcome.done(day.map(Object::toString).orElse(""));
                        case Outcome.Refused<?> refused ->
                                Outcome.invalid(
                                        Problem.at(
                                                field.key(), "activities.no-day", "typed", text));
                    };
            case LIST -> Outcome.done(String.join(Facts.BETWEEN, parts(text)));
            default -> Outcome.done(text.replaceAll("\\s+", " "));
        };
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("[;؛\\n]"))
                .map(part -> part.strip().replaceAll("\\s+", " "))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A tick: what it says, what its absence says where the row said something before. */
    private void tick(
            Map<ActivityField, String> texts,
            ActivityField field,
            String yes,
            String no,
            Facts before) {
        if (text(field.key()).equals(yes)) {
            texts.put(field, yes);
        } else if (!before.text(field).isEmpty()) {
            texts.put(field, no);
        }
    }

    /** Refuses girls, boys, women and men that are more than all who were reached. */
    static void partsWithinWhole(Facts facts, List<Problem> problems) {
        long parts = PARTS.stream().mapToLong(field -> facts.count(field).orElse(0)).sum();
        long whole = facts.count(ActivityField.TOTAL_REACHED).orElse(Long.MAX_VALUE);
        if (parts > whole) {
            problems.add(
                    Problem.at(
                            ActivityField.TOTAL_REACHED.key(),
                            "activities.parts-exceed",
                            "parts",
                            parts,
                            "whole",
                            whole));
        }
    }
}
