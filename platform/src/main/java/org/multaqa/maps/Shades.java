package org.multaqa.maps;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.places.MapPlan;

/**
 * Four classes of counts at most, narrow below and wide above, because a few places always have by
 * far the most. Nothing is a class of its own.
 */
record Shades(List<Step> steps) {
    private static final double[] WIDTHS = {0.1, 0.3, 0.6, 1};

    /** A class, from a count to a count. */
    record Step(int shade, int from, int to) {}

    /** The classes for counts up to the greatest. */
    static Shades upTo(int greatest) {
        List<Integer> ends = new ArrayList<>();
        for (double width : WIDTHS) {
            int end = (int) Math.max(Math.round(greatest * width), ends.size() + 1L);
            if (end <= greatest && (ends.isEmpty() || end > ends.getLast())) {
                ends.add(end);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            // Fewer classes than shades keep the strongest for the greatest counts.
            int shade = MapPlan.STRONGEST - ends.size() + 1 + i;
            steps.add(new Step(shade, i == 0 ? 1 : ends.get(i - 1) + 1, ends.get(i)));
        }
        return new Shades(steps);
    }

    /** The shade of a count; 0 for none. */
    int of(int count) {
        for (Step step : steps) {
            if (count >= step.from() && count <= step.to()) {
                return step.shade();
            }
        }
        return 0;
    }
}
