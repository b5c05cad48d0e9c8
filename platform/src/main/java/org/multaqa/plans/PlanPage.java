package org.multaqa.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.database.Statement;
import org.multaqa.language.Message;
import org.multaqa.spreadsheet.TypedFields;
import org.multaqa.web.Frame;

/**
 * The page of a plan.
 *
 * @param missing what does not close yet
 * @param steps its history, empty for those outside
 * @param today the day by which tasks are late
 * @param home the reader's organisation where it carries a part and the reader does its tasks
 * @param own the reader's organisation where it carries a part
 * @param typed what was typed in a form of the page that was refused
 */
public record PlanPage(
        PlanContent content,
        Timeline timeline,
        Names names,
        List<Message> missing,
        List<PlanStep> steps,
        LocalDate today,
        @Nullable UUID home,
        @Nullable UUID own,
        May may,
        Map<UUID, Progress> progress,
        Map<String, String> typed) {

    /** How far an indicator of an agreed plan is; null before. */
    public @Nullable Progress of(Indicator it) {
        return progress.get(it.id());
    }

    /** Whether the reader can see how partners report. */
    public boolean readsReports() {
        return may.reports() && plan().state() == PlanState.AGREED;
    }

    /** What a range comes to in figures. */
    public String in(Frame frame, Range range) {
        return written(frame, range);
    }

    /** What the reader can do, as far as it is not the same for everybody. */
    public record May(boolean write, boolean sign, boolean finishAny, boolean reports) {}

    public Plan plan() {
        return content.plan();
    }

    /** The name of an organisation. */
    public String name(Frame frame, @Nullable UUID organisation) {
        return names.of(frame, organisation);
    }

    /** The name of a place. */
    public String place(Frame frame, String code) {
        return names.place(frame, code);
    }

    /** What the shares of an indicator come to, in figures. */
    public String comesTo(Frame frame, Indicator indicator) {
        Range range = indicator.of(content.sharesOf(indicator)).orElse(Range.NOTHING);
        return written(frame, range);
    }

    /** A range in figures. */
    static String written(Frame frame, Range range) {
        String low = written(frame, range.low());
        return range.isExact() ? low : low + "–" + written(frame, range.high());
    }

    private static String written(Frame frame, Ratio ratio) {
        BigDecimal shown = ratio.shown();
        return shown.scale() <= 0 ? frame.number(shown.longValueExact()) : shown.toPlainString();
    }

    public boolean closes(Indicator indicator) {
        return indicator.closes(content.sharesOf(indicator));
    }

    /** What a partner asks to be changed before it signs. */
    public @Nullable String returned(UUID partner) {
        return content.signer(partner).map(Signer::returned).orElse(null);
    }

    /** A step in words. */
    public Message said(PlanStep step) {
        return Message.of("plans.act." + Statement.word(step.act()));
    }

    /** Whether the reader may say that a task is done. */
    public boolean mayFinish(Task task) {
        return plan().state() == PlanState.AGREED
                && task.doneAt() == null
                && (may.finishAny() || task.organisation().equals(home));
    }

    /** What was typed in a field. */
    public String text(String field) {
        return TypedFields.text(typed, field);
    }
}
