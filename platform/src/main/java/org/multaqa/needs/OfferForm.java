package org.multaqa.needs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.multaqa.activities.AidKinds;
import org.multaqa.language.Language;
import org.multaqa.language.Outcome;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;

/** An offer as it is typed, by the names of its fields. */
public record OfferForm(Map<String, String> typed) {
    private static final int WHAT = 200;
    private static final int DETAILS = 4_000;
    private static final long FARTHEST = 1_000;

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** The form with the code of the place in its field where it was answered which is meant. */
    OfferForm answered(TypedPlaces places) {
        Map<String, String> answered = new HashMap<>(typed);
        answered.put(NeedForm.PLACE, places.answered(text(NeedForm.PLACE), typed));
        answered.keySet().removeIf(field -> field.startsWith("choice"));
        return new OfferForm(answered);
    }

    /** The form to be shown again: its place by name and not by code. */
    OfferForm shown(TypedPlaces places, Language language) {
        Map<String, String> shown = new HashMap<>(typed);
        shown.put(NeedForm.PLACE, places.shown(text(NeedForm.PLACE), language));
        return new OfferForm(shown);
    }

    /** What the offer says, or what is wrong by field. */
    Outcome<OfferTerms> read(TypedPlaces places, AidKinds kinds, LocalDate today) {
        TypedFields fields = new TypedFields(typed);
        String what = fields.needed("what", WHAT, "needs.offer-what-missing");
        Resource resource = fields.word(Resource.class, "resource", "needs.resource-missing");
        LocalDate last = today.plusYears(2);
        LocalDate from = fields.day("from", today.minusYears(1), last, "needs.from-missing");
        OfferTerms terms =
                new OfferTerms(
                        what,
                        kinds.of(what),
                        resource,
                        fields.positive("quantity", "needs.quantity-missing"),
                        NeedForm.unit(fields, resource),
                        NeedForm.place(fields, text(NeedForm.PLACE), places),
                        kilometres(fields),
                        from,
                        fields.day(
                                "until",
                                from.isBefore(today) ? today : from,
                                last,
                                "needs.until-missing"),
                        fields.prose("details", DETAILS));
        return fields.outcome(terms);
    }

    private static int kilometres(TypedFields fields) {
        Long far = fields.count("kilometres");
        if (far == null) {
            fields.wrong("kilometres", "needs.kilometres-missing");
        } else if (far > FARTHEST) {
            fields.wrong("kilometres", "spreadsheet.number-too-large", "most", FARTHEST);
        }
        return far == null || far > FARTHEST ? 0 : far.intValue();
    }
}
