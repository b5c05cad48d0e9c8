package org.multaqa.projects;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;

/**
 * A partner's part as it is typed. Lines of the budget and sources are numbered: {@code
 * line-kind-0}, {@code line-what-0}, {@code line-amount-0}, {@code source-kind-0} and so on; those
 * without an amount and words are left out. A role is ticked: {@code role-hosting}.
 */
public record PartForm(Map<String, String> typed) {
    /** So many lines, and so many sources, a part can have. */
    static final int MOST = 40;

    /** So many empty ones are offered behind what is typed. */
    private static final int OFFERED = 3;

    private static final int WHAT = 200;
    private static final int TASK = 2_000;

    /** A form filled with what a part says. */
    static PartForm of(Part part) {
        Map<String, String> typed = new HashMap<>();
        part.partner().roles().forEach(role -> typed.put("role-" + Statement.word(role), "on"));
        String task = part.partner().task();
        typed.put("task", task == null ? "" : task);
        int number = 0;
        for (BudgetLine line : part.lines()) {
            typed.put("line-kind-" + number, Statement.word(line.kind()));
            typed.put("line-what-" + number, line.what());
            typed.put("line-amount-" + number++, String.valueOf(line.amount()));
        }
        number = 0;
        for (FundingSource source : part.sources()) {
            typed.put("source-kind-" + number, Statement.word(source.kind()));
            typed.put("source-what-" + number, source.what() == null ? "" : source.what());
            typed.put("source-amount-" + number++, String.valueOf(source.amount()));
        }
        return new PartForm(typed);
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** Whether a box is ticked. */
    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** How many rows of a group the form has: those that are filled, and some more. */
    public int rows(String group) {
        int last = -1;
        for (int i = 0; i < MOST; i++) {
            if (isFilled(group, i)) {
                last = i;
            }
        }
        return Math.min(MOST, last + 1 + OFFERED);
    }

    private boolean isFilled(String group, int number) {
        return !text(group + "-what-" + number).isBlank()
                || !text(group + "-amount-" + number).isBlank();
    }

    static Set<PartnerRole> roles(Map<String, String> typed) {
        Set<PartnerRole> roles = EnumSet.noneOf(PartnerRole.class);
        for (PartnerRole role : PartnerRole.chosen()) {
            if (!TypedFields.text(typed, "role-" + Statement.word(role)).isEmpty()) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** What the part says, or what is wrong by field. */
    Outcome<PartTerms> read(UUID organisation) {
        TypedFields fields = new TypedFields(typed);
        String task = fields.prose("task", TASK);
        List<BudgetLine> lines = new ArrayList<>();
        List<FundingSource> sources = new ArrayList<>();
        if (isFilled("line", MOST) || isFilled("source", MOST)) {
            fields.wrong("task", "projects.too-many-lines", "most", MOST);
        }
        for (int i = 0; i < MOST; i++) {
            if (isFilled("line", i)) {
                lines.add(
                        new BudgetLine(
                                organisation,
                                fields.word(
                                        BudgetKind.class,
                                        "line-kind-" + i,
                                        "projects.kind-missing"),
                                fields.needed("line-what-" + i, WHAT, "projects.line-what-missing"),
                                amount(fields, "line-amount-" + i)));
            }
            if (isFilled("source", i)) {
                SourceKind kind =
                        fields.word(SourceKind.class, "source-kind-" + i, "projects.kind-missing");
                sources.add(
                        new FundingSource(
                                organisation,
                                kind,
                                giver(fields, kind, "source-what-" + i),
                                amount(fields, "source-amount-" + i)));
            }
        }
        return fields.outcome(new PartTerms(roles(typed), task, lines, sources));
    }

    /** A grant says who gives it. */
    private static @Nullable String giver(TypedFields fields, SourceKind kind, String field) {
        return kind == SourceKind.GRANT
                ? fields.needed(field, WHAT, "projects.giver-missing")
                : fields.line(field, WHAT);
    }

    private static long amount(TypedFields fields, String field) {
        return fields.positive(field, "projects.amount-missing");
    }
}
