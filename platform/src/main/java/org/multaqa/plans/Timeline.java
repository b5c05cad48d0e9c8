package org.multaqa.plans;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a plan as bars from its first day to its last, for a drawing that is {@link #WIDTH}
 * wide; the first day stands where reading begins.
 *
 * @param height of the whole
 * @param months marks at the first of each month, or of each quarter where there are many
 */
public record Timeline(int height, List<Bar> bars, List<Mark> months) {
    /** How wide the drawing is, in its own units. */
    public static final int WIDTH = 600;

    static final int ROW = 28;
    private static final int TOP = 34;

    /** What a letter takes. */
    private static final double LETTER = 4.6;

    private static final int LONGEST = 60;
    private static final int EDGE = 4;
    private static final int MANY = 18;
    private static final int THIN = 4;

    /** Half of what the name of a month takes. */
    private static final int NAME = 22;

    /**
     * A task from x on, so wide; a milestone is thin.
     *
     * @param text where its name begins, or ends where it would not fit behind
     * @param ends whether it ends there
     */
    public record Bar(Task task, int x, int y, int width, int text, boolean ends) {
        /** What stands above the bar. */
        public String name() {
            String what = task.what();
            int letters = what.codePointCount(0, what.length());
            return letters <= LONGEST
                    ? what
                    : what.substring(0, what.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
    }

    /** The first of a month at x. */
    public record Mark(YearMonth month, int x) {
        /** Where the middle of its name stands, so that all of it is within the drawing. */
        public int middle() {
            return Math.clamp(x, NAME, WIDTH - NAME);
        }
    }

    static Timeline of(Plan plan, List<Task> tasks, boolean fromRight) {
        long days = ChronoUnit.DAYS.between(plan.starts(), plan.ends()) + 1;
        List<Bar> bars = new ArrayList<>();
        for (Task task : tasks) {
            int from = at(plan, task.starts(), days);
            int until = at(plan, task.ends().plusDays(1), days);
            int width = Math.max(THIN, until - from);
            int x = Math.min(from, WIDTH - width);
            bars.add(bar(task, x, TOP + ROW * bars.size(), width, fromRight));
        }
        List<Mark> marks = new ArrayList<>();
        YearMonth first = YearMonth.from(plan.starts());
        long all = ChronoUnit.MONTHS.between(first, YearMonth.from(plan.ends())) + 1;
        int step = all > MANY ? 3 : 1;
        for (YearMonth month = first.plusMonths(plan.starts().getDayOfMonth() > 1 ? 1 : 0);
                !month.atDay(1).isAfter(plan.ends());
                month = month.plusMonths(step)) {
            int x = at(plan, month.atDay(1), days);
            marks.add(new Mark(month, fromRight ? WIDTH - x : x));
        }
        return new Timeline(TOP + ROW * Math.max(1, tasks.size()), bars, marks);
    }

    private static Bar bar(Task task, int x, int y, int width, boolean fromRight) {
        int letters = Math.min(LONGEST, task.what().codePointCount(0, task.what().length()));
        boolean ends = x + letters * LETTER > WIDTH;
        int text = ends ? Math.min(x + width, WIDTH - EDGE) : Math.max(x, EDGE);
        return new Bar(
                task,
                fromRight ? WIDTH - x - width : x,
                y,
                width,
                fromRight ? WIDTH - text : text,
                ends);
    }

    private static int at(Plan plan, LocalDate day, long days) {
        return (int) (ChronoUnit.DAYS.between(plan.starts(), day) * WIDTH / days);
    }
}
