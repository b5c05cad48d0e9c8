package org.multaqa.plans;

import java.time.LocalDate;
import java.util.Map;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;

/** What a plan says of itself, as it is typed. */
public record PlanForm(Map<String, String> typed) {
    private static final int TITLE = 200;
    private static final int PURPOSE = 4_000;
    private static final int YEARS = 10;

    static PlanForm of(Plan it) {
        return new PlanForm(
                Map.of(
                        "title", it.title(),
                        "purpose", it.purpose(),
                        "starts", it.starts().toString(),
                        "ends", it.ends().toString(),
                        "reporting", Statement.word(it.reporting())));
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    Outcome<PlanTerms> read(LocalDate today) {
        TypedFields fields = new TypedFields(typed);
        String title = fields.needed("title", TITLE, "plans.title-missing");
        String purpose = fields.prose("purpose", PURPOSE);
        if (purpose == null) {
            fields.wrong("purpose", "plans.purpose-missing");
        }
        LocalDate from = today.minusYears(YEARS);
        LocalDate to = today.plusYears(YEARS);
        LocalDate starts = fields.day("starts", from, to, "plans.day-missing");
        LocalDate ends = fields.day("ends", from, to, "plans.day-missing");
        if (fields.problems().isEmpty() && !ends.isAfter(starts)) {
            fields.wrong("ends", "plans.ends-before-start");
        }
        Rhythm reporting =
                text("reporting").isBlank()
                        ? Rhythm.MONTHLY
                        : fields.word(Rhythm.class, "reporting", "plans.rhythm-missing");
        return fields.outcome(
                new PlanTerms(title, purpose == null ? "" : purpose, starts, ends, reporting));
    }
}
