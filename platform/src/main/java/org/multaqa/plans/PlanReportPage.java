package org.multaqa.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.activities.ReportLinks;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Frame;

/**
 * The page of one partner's report of a period.
 *
 * @param today the day on which it is looked at
 * @param figures as they are kept, or as rows say them
 * @param form filled with them, or with what was typed
 */
public record PlanReportPage(
        PlanReports.Found found,
        Standing standing,
        LocalDate today,
        Names names,
        List<Figure> figures,
        FigureForm form,
        May may) {

    /** What the reader can do: write the report; accept it or send it back. */
    public record May(boolean write, boolean read) {}

    public boolean mayAccept() {
        return may.read() && report().state() == PlanReportState.SUBMITTED;
    }

    public boolean maySendBack() {
        return may.read() && report().state().counts();
    }

    /** The name of its period. */
    public String name(Frame frame) {
        return frame.say(Names.period(plan(), period()));
    }

    /** Where a figure comes from. */
    public @Nullable String help(Frame frame, Indicator of, @Nullable Figure figure) {
        Long said = figure == null ? null : figure.fromRows();
        if (said != null) {
            return frame.say("plans.rows-said", "amount", frame.number(said));
        }
        return of.comesFromRows() ? frame.say("plans.no-rows") : null;
    }

    public Plan plan() {
        return found.content().plan();
    }

    public PlanReport report() {
        return found.report();
    }

    public Period period() {
        return found.period();
    }

    public UUID partner() {
        return report().organisation();
    }

    public String address() {
        return plan().address() + "/reports/" + partner() + "/" + period().name();
    }

    /** Indicators of which it carries a share. */
    public List<Indicator> indicators() {
        return found.content().indicators().stream().filter(it -> !shares(it).isEmpty()).toList();
    }

    /** Whether anything of it comes from the rows of activities. */
    public boolean comesFromRows() {
        return indicators().stream().anyMatch(Indicator::comesFromRows);
    }

    public List<Share> shares(Indicator it) {
        return found.content().sharesOf(it, partner());
    }

    /** The figure of a share, null where there is none yet. */
    public @Nullable Figure figure(Share share) {
        return figures.stream()
                .filter(it -> it.indicator().equals(share.indicator()))
                .filter(it -> it.place().equals(share.place()))
                .findFirst()
                .orElse(null);
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(form.typed(), field);
    }

    /** A figure in words, a dash where there is none. */
    public String written(Frame frame, @Nullable Long number) {
        return number == null ? "–" : frame.number(number);
    }

    /** Where the rows of the period's first month stand, from which figures come. */
    public String rows() {
        return ReportLinks.of(partner(), period().months().getFirst());
    }
}
