package org.multaqa.needs;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;

/** What was typed to promise something, and the offer of the giver from which it comes. */
public record CommitmentForm(String quantity, String note, @Nullable UUID offer) {

    /** A quantity that comes from no offer. */
    public static CommitmentForm of(String quantity, String note) {
        return new CommitmentForm(quantity, note, null);
    }

    private static final int NOTE = 1_000;

    /** What was read. */
    public record Terms(long quantity, @Nullable String note) {}

    Outcome<Terms> read() {
        TypedFields fields = new TypedFields(Map.of("quantity", quantity, "note", note));
        return fields.outcome(
                new Terms(
                        fields.positive("quantity", "needs.quantity-missing"),
                        fields.prose("note", NOTE)));
    }
}
