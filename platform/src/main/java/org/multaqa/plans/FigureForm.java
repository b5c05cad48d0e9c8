package org.multaqa.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Outcome;
import org.multaqa.spreadsheet.TypedFields;

/**
 * The figures of a report as they are typed: {@code amount}, {@code girls}, {@code boys}, {@code
 * women} and {@code men}, each with the indicator and the place behind a dot. A share of which no
 * field is sent keeps the figure that its rows say.
 */
public record FigureForm(Map<String, String> typed) {
    /** Of whom sex and age are asked. */
    public static final List<String> PEOPLE = List.of("girls", "boys", "women", "men");

    /** A form filled with figures. */
    static FigureForm of(List<Figure> figures) {
        Map<String, String> typed = new HashMap<>();
        for (Figure it : figures) {
            put(typed, "amount", it, it.amount());
            put(typed, "girls", it, it.girls());
            put(typed, "boys", it, it.boys());
            put(typed, "women", it, it.women());
            put(typed, "men", it, it.men());
        }
        return new FigureForm(typed);
    }

    private static void put(
            Map<String, String> typed, String name, Figure it, @Nullable Long number) {
        if (number != null) {
            typed.put(field(name, it.indicator(), it.place()), number.toString());
        }
    }

    /** The name of a field of a share. */
    public static String field(String name, UUID indicator, String place) {
        return name + "." + indicator + "." + place;
    }

    /** What was typed in a field. */
    public String text(String name, Share share) {
        return TypedFields.text(typed, field(name, share.indicator(), share.place()));
    }

    /**
     * The figures of a partner's shares in a period.
     *
     * @param rows what rows say
     * @param whole whether each share must have its figure
     */
    Outcome<List<Figure>> read(
            PlanContent content, UUID partner, Period period, List<Figure> rows, boolean whole) {
        TypedFields fields = new TypedFields(typed);
        List<Figure> figures = new ArrayList<>();
        for (Indicator it : content.indicators()) {
            for (Share share : content.sharesOf(it, partner)) {
                Figure said =
                        rows.stream()
                                .filter(row -> row.indicator().equals(it.id()))
                                .filter(row -> row.place().equals(share.place()))
                                .findFirst()
                                .orElse(null);
                Figure figure = figure(fields, it, share, period, said);
                if (figure != null) {
                    figures.add(figure);
                } else if (whole) {
                    fields.wrong(name("amount", share), "plans.figure-missing");
                }
            }
        }
        return fields.outcome(figures);
    }

    private @Nullable Figure figure(
            TypedFields fields, Indicator it, Share share, Period period, @Nullable Figure said) {
        if (said != null && !typed.containsKey(name("amount", share))) {
            return said;
        }
        Long amount = fields.count(name("amount", share));
        if (amount == null) {
            return null;
        }
        boolean people = it.measure() == Measure.PEOPLE;
        Figure figure =
                new Figure(
                        it.id(),
                        share.organisation(),
                        share.place(),
                        period.day(),
                        amount,
                        people ? fields.count(name("girls", share)) : null,
                        people ? fields.count(name("boys", share)) : null,
                        people ? fields.count(name("women", share)) : null,
                        people ? fields.count(name("men", share)) : null,
                        said == null ? null : said.fromRows());
        if (figure.known() > amount) {
            fields.wrong(
                    name("amount", share),
                    "plans.people-exceed",
                    "known",
                    figure.known(),
                    "amount",
                    amount);
        }
        return figure;
    }

    private static String name(String name, Share share) {
        return field(name, share.indicator(), share.place());
    }
}
