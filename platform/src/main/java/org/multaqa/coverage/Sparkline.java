package org.multaqa.coverage;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.List;

/** A small line of a figure over the months, as SVG; what it says stands beside it in words. */
public record Sparkline(String svg) implements Content {
    private static final int WIDTH = 132;
    private static final int HEIGHT = 32;

    /** The line of numbers, the oldest first; in Arabic it runs from right to left. */
    static Sparkline of(List<Long> numbers, boolean rightToLeft) {
        long most = Math.max(1, numbers.stream().mapToLong(Long::longValue).max().orElse(1));
        StringBuilder points = new StringBuilder();
        double step = (WIDTH - 8.0) / Math.max(1, numbers.size() - 1);
        long lastX = 0;
        long lastY = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long along = Math.round(4 + i * step);
            lastX = rightToLeft ? WIDTH - along : along;
            lastY = Math.round(HEIGHT - 4 - (HEIGHT - 8.0) * numbers.get(i) / most);
            points.append(i == 0 ? "" : " ").append(lastX).append(',').append(lastY);
        }
        return new Sparkline(
                "<svg class=\"sparkline\" viewBox=\"0 0 "
                        + WIDTH
                        + " "
                        + HEIGHT
                        + "\" aria-hidden=\"true\"><polyline points=\""
                        + points
                        + "\"/><circle r=\"3\" cx=\""
                        + lastX
                        + "\" cy=\""
                        + lastY
                        + "\"/></svg>");
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(svg);
    }
}
