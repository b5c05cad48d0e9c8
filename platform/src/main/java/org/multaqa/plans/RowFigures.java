package org.multaqa.plans;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.Actor;
import org.multaqa.activities.Activities;
import org.multaqa.activities.Activity;
import org.multaqa.activities.ActivityField;
import org.multaqa.activities.Facts;
import org.multaqa.places.Gazetteer;
import org.springframework.stereotype.Component;

/**
 * Figures of a period as a partner's rows of those months say them: rows of the indicator's kind of
 * aid that were done, at the first of their places that lies in a place of which the partner
 * carries a share. Where figures of periods are summed, people who were reached before are not
 * counted again.
 */
@Component
class RowFigures {
    private static final Set<String> NOT_DONE = Set.of("planned", "cancelled", "suspended");

    private final Activities activities;
    private final Gazetteer gazetteer;

    RowFigures(Activities activities, Gazetteer gazetteer) {
        this.activities = activities;
        this.gazetteer = gazetteer;
    }

    /** What the rows of a month say of a share. */
    private record Month(
            long amount,
            @Nullable Long girls,
            @Nullable Long boys,
            @Nullable Long women,
            @Nullable Long men) {
        Month plus(Month other) {
            return new Month(
                    amount + other.amount,
                    sum(girls, other.girls),
                    sum(boys, other.boys),
                    sum(women, other.women),
                    sum(men, other.men));
        }

        private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
            return one == null && other == null
                    ? null
                    : Long.valueOf(
                            Objects.requireNonNullElse(one, 0L)
                                    + Objects.requireNonNullElse(other, 0L));
        }
    }

    /** The figures of a partner's shares that come from rows, as far as there are rows. */
    List<Figure> of(Actor reader, PlanContent content, UUID partner, Period period) {
        List<Share> shares = new ArrayList<>();
        for (Indicator it : content.indicators()) {
            if (it.comesFromRows()) {
                shares.addAll(content.sharesOf(it, partner));
            }
        }
        if (shares.isEmpty()) {
            return List.of();
        }
        List<List<Activity>> months = new ArrayList<>();
        for (YearMonth month : period.months()) {
            List<Activity> rows = new ArrayList<>();
            activities.ofReport(reader, partner, month, rows::add);
            months.add(rows);
        }
        List<Figure> figures = new ArrayList<>();
        for (Share share : shares) {
            Indicator it = PlanDrafts.indicator(content, share.indicator()).orElseThrow();
            List<String> places = content.sharesOf(it, partner).stream().map(Share::place).toList();
            figure(it, share, places, period, months).ifPresent(figures::add);
        }
        return figures;
    }

    private Optional<Figure> figure(
            Indicator it,
            Share share,
            List<String> places,
            Period period,
            List<List<Activity>> months) {
        List<Month> said = new ArrayList<>();
        for (List<Activity> rows : months) {
            rows.stream()
                    .filter(row -> row.kind().equals(it.kind()))
                    .filter(row -> !NOT_DONE.contains(row.facts().text(ActivityField.STATUS)))
                    .filter(row -> it.overTime() != AddingUp.SUM || !row.facts().reachedBefore())
                    .filter(row -> share.place().equals(where(row.facts(), places)))
                    .flatMap(row -> month(it, row.facts()).stream())
                    .reduce(Month::plus)
                    .ifPresent(said::add);
        }
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(share, period, together(it, said)));
    }

    private static Figure figure(Share share, Period period, Month all) {
        return new Figure(
                share.indicator(),
                share.organisation(),
                share.place(),
                period.day(),
                all.amount(),
                all.girls(),
                all.boys(),
                all.women(),
                all.men(),
                all.amount());
    }

    /** The innermost of a partner's places in which a row was done: it counts once. */
    private @Nullable String where(Facts facts, List<String> places) {
        for (String place : facts.places()) {
            Optional<String> in =
                    places.stream()
                            .filter(area -> place.equals(area) || gazetteer.within(place, area))
                            .max(
                                    java.util.Comparator.comparingInt(
                                            area -> gazetteer.path(area).size()));
            if (in.isPresent()) {
                return in.get();
            }
        }
        return null;
    }

    private static Optional<Month> month(Indicator it, Facts facts) {
        OptionalLong amount = it.measure().of(facts);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        Function<ActivityField, @Nullable Long> people =
                field -> {
                    OptionalLong count =
                            it.measure() == Measure.PEOPLE
                                    ? facts.count(field)
                                    : OptionalLong.empty();
                    return count.isPresent() ? Long.valueOf(count.getAsLong()) : null;
                };
        return Optional.of(
                new Month(
                        amount.getAsLong(),
                        people.apply(ActivityField.GIRLS),
                        people.apply(ActivityField.BOYS),
                        people.apply(ActivityField.WOMEN),
                        people.apply(ActivityField.MEN)));
    }

    /**
     * Months of one period by the indicator's rule; of people counted once, the most there were.
     */
    private static Month together(Indicator it, List<Month> said) {
        return switch (it.overTime()) {
            case SUM -> said.stream().reduce(Month::plus).orElseThrow();
            case LATEST -> said.getLast();
            case MAX, UNIQUE ->
                    said.stream()
                            .max(java.util.Comparator.comparingLong(Month::amount))
                            .orElseThrow();
            case AVERAGE -> {
                long sum = said.stream().mapToLong(Month::amount).sum();
                yield new Month(Math.round((double) sum / said.size()), null, null, null, null);
            }
        };
    }
}
