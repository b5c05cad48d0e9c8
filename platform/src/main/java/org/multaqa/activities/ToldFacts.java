package org.multaqa.activities;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;
import org.multaqa.directory.Words;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Facts as programs tell them: by the keys of the fields, numbers as numbers or texts, lists as
 * lists or as one text with semicolons, places by their codes or by names that only one place has.
 * What is null or left out is not said.
 */
@Component
class ToldFacts {
    private final TypedPlaces places;

    ToldFacts(TypedPlaces places) {
        this.places = places;
    }

    /** The facts, each in the form of its field, or what is wrong by the key of the field. */
    Outcome<Facts> read(@Nullable Map<String, JsonNode> told) {
        List<Problem> problems = new ArrayList<>();
        Map<ActivityField, String> texts = new EnumMap<>(ActivityField.class);
        if (told != null) {
            told.forEach((key, value) -> add(key, value, texts, problems));
        }
        Facts facts = Facts.of(texts);
        if (problems.isEmpty()) {
            ActivityForm.partsWithinWhole(facts, problems);
        }
        return problems.isEmpty() ? Outcome.done(facts) : Outcome.invalid(problems);
    }

    private void add(
            String key,
            @Nullable JsonNode value,
            Map<ActivityField, String> texts,
            List<Problem> problems) {
        Optional<ActivityField> field = ActivityField.of(key);
        if (field.isEmpty()) {
            problems.add(Problem.at(key, "activities.no-such-field", "typed", key));
            return;
        }
        if (value == null || value.isNull()) {
            return;
        }
        switch (text(field.get(), value)) {
            case Outcome.Done<String>(String text) -> read(field.get(), text, texts, problems);
            case Outcome.Refused<String> refused -> problems.addAll(refused.problems());
        }
    }

    private void read(
            ActivityField field,
            String text,
            Map<ActivityField, String> texts,
            List<Problem> problems) {
        if (field == ActivityField.PLACES) {
            List<String> codes =
                    places.codes(field.key(), text, ActivityForm.MOST_PLACES, problems::add);
            texts.put(field, String.join(Facts.BETWEEN, codes));
            return;
        }
        switch (ActivityForm.read(field, text)) {
            case Outcome.Done<String>(String read) ->
                    texts.put(field, field == ActivityField.SECTOR ? sector(read) : read);
            case Outcome.Refused<String> refused -> problems.addAll(refused.problems());
        }
    }

    private static String sector(String text) {
        return Words.find(Sector.class, text).map(Sector::code).orElse(text);
    }

    private static Outcome<String> text(ActivityField field, JsonNode value) {
        boolean isList =
                field.form() == ActivityField.Form.LIST
                        || field.form() == ActivityField.Form.PLACES;
        if (value.isArray() && isList) {
            List<String> parts = new ArrayList<>();
            for (JsonNode part : value) {
                if (!part.isString()) {
                    return unreadable(field);
                }
                parts.add(plain(part.asString()));
            }
            return Outcome.done(String.join(Facts.BETWEEN, parts));
        }
        if (value.isBoolean() && field.form() == ActivityField.Form.YES_NO) {
            return Outcome.done(value.asBoolean() ? "yes" : "no");
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return Outcome.done(value.decimalValue().stripTrailingZeros().toPlainString());
        }
        return value.isString() ? Outcome.done(plain(value.asString())) : unreadable(field);
    }

    private static Outcome<String> unreadable(ActivityField field) {
        return Outcome.invalid(Problem.at(field.key(), "activities.fact-unreadable"));
    }

    /** Without what the database cannot keep. */
    private static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", " ");
    }
}
