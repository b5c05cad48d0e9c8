package org.multaqa.needs;

import java.time.LocalDate;
import java.util.Map;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;

/** What was typed to need more or less of something, or at another day. */
public record AmendmentForm(String quantity, String people, String due, String reason) {
    private static final int REASON = 1_000;

    static AmendmentForm of(Need it) {
        return new AmendmentForm(
                String.valueOf(it.quantity()),
                String.valueOf(it.people()),
                it.due().toString(),
                "");
    }

    Outcome<NeedAmendment> read(LocalDate today) {
        TypedFields fields =
                new TypedFields(
                        Map.of(
                                "quantity", quantity,
                                "people", people,
                                "due", due,
                                "reason", reason));
        return fields.outcome(
                new NeedAmendment(
                        fields.positive("quantity", "needs.quantity-missing"),
                        fields.positive("people", "needs.people-missing"),
                        fields.day("due", today, today.plusYears(2), "needs.due-missing"),
                        fields.needed("reason", REASON, "needs.reason-missing")));
    }
}
