package org.multaqa.plans;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.web.Frame;

/**
 * The page of a plan's reports: how far its targets are, and how each partner's reports stand.
 *
 * @param figures that count
 * @param locks whether the reader can lock periods
 */
public record ReportBoardPage(
        ReportBoard board,
        Names names,
        Map<UUID, Progress> progress,
        List<Figure> figures,
        boolean locks) {

    public PlanContent content() {
        return board.content();
    }

    public Plan plan() {
        return content().plan();
    }

    public Progress of(Indicator it) {
        return Objects.requireNonNull(progress.get(it.id()));
    }

    public Achieved achieved(Indicator it) {
        return new Achieved(it, figures);
    }

    /** The address of a partner's report. */
    public String address(UUID partner, Period period) {
        return plan().address() + "/reports/" + partner + "/" + period.name();
    }

    public String name(Frame frame, Period period) {
        return frame.say(Names.period(plan(), period));
    }

    /** The colour of a standing. */
    public String colour(Standing standing) {
        return switch (standing) {
            case AHEAD, LOCKED -> "";
            case DUE, SUBMITTED -> "warn";
            case OVERDUE, SENT_BACK -> "bad";
            case ACCEPTED -> "good";
        };
    }

    /** What was reached of an indicator, empty where nobody has reported. */
    public String reached(Frame frame, Indicator it) {
        return achieved(it).whole().map(range -> PlanPage.written(frame, range)).orElse("");
    }

    /** What an indicator came to in a period, empty where nothing was reported. */
    public String in(Frame frame, Indicator it, Period period) {
        Range range = achieved(it).byPeriod().get(period.day());
        return range == null ? "" : PlanPage.written(frame, range);
    }

    /** What a partner reached, empty where it has not reported. */
    public String of(Frame frame, Indicator it, UUID partner) {
        return achieved(it).of(partner).map(range -> PlanPage.written(frame, range)).orElse("");
    }

    /** The share that a partner carries. */
    public String share(Frame frame, Indicator it, UUID partner) {
        return PlanPage.written(frame, it.ofPartner(content().sharesOf(it, partner)));
    }

    /** Partners that carry a share of an indicator. */
    public List<UUID> partners(Indicator it) {
        return content().sharesOf(it).stream().map(Share::organisation).distinct().toList();
    }

    /** Whether sex and age are known of anybody who was counted. */
    public boolean knowsPeople(Indicator it) {
        return it.measure() == Measure.PEOPLE
                && it.pilesUp()
                && achieved(it).figures().stream().anyMatch(figure -> figure.known() > 0);
    }

    public long girls(Indicator it) {
        return sum(it, Figure::girls);
    }

    public long boys(Indicator it) {
        return sum(it, Figure::boys);
    }

    public long women(Indicator it) {
        return sum(it, Figure::women);
    }

    public long men(Indicator it) {
        return sum(it, Figure::men);
    }

    private long sum(Indicator it, Function<Figure, @Nullable Long> what) {
        long sum = 0;
        for (Figure figure : achieved(it).figures()) {
            Long one = what.apply(figure);
            sum += one == null ? 0 : one;
        }
        return sum;
    }
}
