package org.multaqa.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.AidKinds;
import org.multaqa.database.Statement;
import org.multaqa.directory.Organisation;
import org.multaqa.directory.OrganisationByName;
import org.multaqa.language.Outcome;
import org.multaqa.language.Problem;
import org.multaqa.places.TypedPlaces;
import org.multaqa.spreadsheet.TypedFields;

/**
 * An indicator with its shares as they are typed: {@code share-organisation-0}, {@code
 * share-place-0}, {@code share-amount-0} and so on; rows with nothing in them are left out.
 */
public record IndicatorForm(Map<String, String> typed) {
    /** So many shares an indicator can have. */
    static final int MOST = 60;

    /** So many empty rows are offered behind what is typed. */
    private static final int OFFERED = 4;

    private static final int TEXT = 300;
    private static final int UNIT = 60;

    /** A form filled with what an indicator says, names by the functions. */
    static IndicatorForm of(
            Indicator it,
            List<Share> shares,
            Function<UUID, String> organisation,
            Function<String, String> place) {
        Map<String, String> typed = new HashMap<>();
        typed.put("text", it.text());
        typed.put("unit", it.unit());
        typed.put("baseline", String.valueOf(it.baseline()));
        typed.put("target", String.valueOf(it.target()));
        typed.put("overPlaces", Statement.word(it.overPlaces()));
        typed.put("overPartners", Statement.word(it.overPartners()));
        typed.put("overTime", Statement.word(it.overTime()));
        typed.put("measure", Statement.word(it.measure()));
        typed.put("kind", Objects.requireNonNullElse(it.kind(), ""));
        int row = 0;
        for (Share share : shares) {
            typed.put("share-organisation-" + row, organisation.apply(share.organisation()));
            typed.put("share-place-" + row, place.apply(share.place()));
            typed.put("share-amount-" + row++, String.valueOf(share.amount()));
        }
        return new IndicatorForm(typed);
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }

    /** How many rows of shares the form has: those that are filled, and some more. */
    public int rows() {
        int last = -1;
        for (int i = 0; i < MOST; i++) {
            last = isFilled(i) ? i : last;
        }
        return Math.min(MOST, last + 1 + OFFERED);
    }

    private boolean isFilled(int row) {
        return List.of("organisation", "place", "amount").stream()
                .anyMatch(field -> !text("share-" + field + "-" + row).isBlank());
    }

    /** An indicator with its shares. */
    record Read(Indicator indicator, List<Share> shares) {}

    /** What the indicator says, or what is wrong by field. */
    Outcome<Read> read(
            UUID id,
            UUID plan,
            int objective,
            TypedPlaces places,
            OrganisationByName byName,
            AidKinds kinds) {
        TypedFields fields = new TypedFields(typed);
        Long baseline = fields.count("baseline");
        Indicator it =
                new Indicator(
                        id,
                        plan,
                        objective,
                        fields.needed("text", TEXT, "plans.text-missing"),
                        fields.needed("unit", UNIT, "plans.unit-missing"),
                        baseline == null ? 0 : baseline,
                        fields.positive("target", "plans.target-missing"),
                        beside(fields, "overPlaces"),
                        beside(fields, "overPartners"),
                        text("overTime").isBlank()
                                ? AddingUp.SUM
                                : fields.word(AddingUp.class, "overTime", "plans.rule-missing"),
                        text("measure").isBlank()
                                ? Measure.OTHER
                                : fields.word(Measure.class, "measure", "plans.measure-missing"),
                        kind(fields, kinds),
                        1);
        if (isFilled(MOST)) {
            fields.wrong("text", "plans.too-many-shares", "most", MOST);
        }
        List<Share> shares = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            if (isFilled(i)) {
                Share share = share(id, i, fields, places, byName);
                boolean first = seen.add(share.organisation() + " " + share.place());
                if (!first && fields.problems().isEmpty()) {
                    fields.wrong("share-place-" + i, "plans.share-twice");
                }
                shares.add(share);
            }
        }
        return fields.outcome(new Read(it, shares));
    }

    private static AddingUp beside(TypedFields fields, String field) {
        AddingUp rule = fields.word(AddingUp.class, field, "plans.rule-missing");
        if (!AddingUp.BESIDE.contains(rule)) {
            fields.wrong(field, "plans.rule-missing");
        }
        return rule;
    }

    /** The kind of aid whose rows are counted; figures that are typed have none. */
    private @Nullable String kind(TypedFields fields, AidKinds kinds) {
        String kind = text("kind");
        if (!kind.isBlank() && !kinds.all().contains(kind)) {
            fields.wrong("kind", "plans.kind-unknown");
        }
        boolean counts = !text("measure").isBlank() && !text("measure").equals("other");
        if (counts && kind.isBlank()) {
            fields.wrong("kind", "plans.kind-missing");
        }
        return kind.isBlank() || !counts ? null : kind;
    }

    private Share share(
            UUID indicator,
            int row,
            TypedFields fields,
            TypedPlaces places,
            OrganisationByName byName) {
        String place = "share-place-" + row;
        int before = fields.problems().size();
        List<String> codes = places.codes(place, text(place), 1, fields.problems()::add);
        if (codes.isEmpty() && fields.problems().size() == before) {
            fields.wrong(place, "plans.place-missing");
        }
        return new Share(
                indicator,
                organisation(fields, "share-organisation-" + row, byName),
                codes.isEmpty() ? "" : codes.getFirst(),
                fields.positive("share-amount-" + row, "plans.amount-missing"));
    }

    /**
     * The organisation that is named in a field; a made-up one and a problem where there is none.
     */
    static UUID organisation(TypedFields fields, String field, OrganisationByName byName) {
        String typed = fields.needed(field, TEXT, "plans.partner-missing");
        if (typed.isEmpty()) {
            return new UUID(0, 0);
        }
        return switch (byName.exact(typed)) {
            case Outcome.Done<Organisation>(Organisation it) -> it.id();
            case Outcome.Refused<Organisation> refused -> {
                refused.problems()
                        .forEach(p -> fields.problems().add(new Problem(field, p.message())));
                yield new UUID(0, 0);
            }
        };
    }
}
