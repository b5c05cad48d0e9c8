package org.multaqa.plans;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was reached of an indicator: the figures of a place over the periods, of a partner over its
 * places, of the plan over its partners, each by the indicator's rule.
 */
public record Achieved(Indicator indicator, List<Figure> figures) {

    public Achieved {
        figures =
                figures.stream()
                        .filter(it -> it.indicator().equals(indicator.id()))
                        .sorted(
                                Comparator.comparing(Figure::period)
                                        .thenComparing(Figure::organisation)
                                        .thenComparing(Figure::place))
                        .toList();
    }

    /** All of it; nothing where nobody has reported. */
    public Optional<Range> whole() {
        List<Range> partners =
                by(figures, Figure::organisation).values().stream().map(this::partner).toList();
        return partners.isEmpty()
                ? Optional.empty()
                : Optional.of(indicator.overPartners().of(partners));
    }

    /** What one partner reached at all its places. */
    public Optional<Range> of(UUID partner) {
        List<Figure> own =
                figures.stream().filter(it -> it.organisation().equals(partner)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(partner(own));
    }

    /** What one partner reached at a place. */
    public Optional<Range> of(UUID partner, String place) {
        List<Figure> own =
                figures.stream()
                        .filter(it -> it.organisation().equals(partner) && it.place().equals(place))
                        .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(place(own));
    }

    /** All of it in each period for itself. */
    public SortedMap<LocalDate, Range> byPeriod() {
        SortedMap<LocalDate, Range> periods = new TreeMap<>();
        by(figures, Figure::period)
                .forEach((period, in) ->
                        new Achieved(indicator, in)
                                .whole()
                                .ifPresent(whole -> periods.put(period, whole)));
        return periods;
    }

    private Range partner(List<Figure> own) {
        return indicator
                .overPlaces()
                .of(by(own, Figure::place).values().stream().map(this::place).toList());
    }

    private Range place(List<Figure> own) {
        return indicator.overTime().of(own.stream().map(it -> Range.exactly(it.amount())).toList());
    }

    private static <K> Map<K, List<Figure>> by(List<Figure> figures, Function<Figure, K> key) {
        return figures.stream()
                .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
