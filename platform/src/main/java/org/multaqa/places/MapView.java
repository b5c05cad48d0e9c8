package org.multaqa.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/** The part of the country that a map shows, and how it comes on the sheet of 1000 units' width. */
record MapView(Envelope box, double scale, long height) {
    static final int WIDTH = 1000;

    /** How wide a letter of a name is, and how high its line; the stylesheet sets the size. */
    private static final double LETTER = 16.5;

    private static final double LINE = 40;

    /** A name that would cover another one moves up or down by so many lines. */
    private static final double[] SHIFTS = {0, 0.6, -0.6, 1.2, -1.2};

    private static final double ROOM = 0.05;
    private static final double LOWEST = 0.62;
    private static final double HIGHEST = 0.95;

    /** A view of what is to be filled, with a little room around it, neither too flat nor high. */
    static MapView of(Envelope filled, boolean country) {
        Envelope box = new Envelope(filled);
        double room = Math.max(box.getWidth(), box.getHeight()) * (country ? 0.01 : ROOM) + 1;
        box.expandBy(room);
        double shape = box.getHeight() / box.getWidth();
        if (shape > HIGHEST) {
            box.expandBy((box.getHeight() / HIGHEST - box.getWidth()) / 2, 0);
        } else if (shape < LOWEST) {
            box.expandBy(0, (box.getWidth() * LOWEST - box.getHeight()) / 2);
        }
        double scale = WIDTH / box.getWidth();
        return new MapView(box, scale, Math.round(box.getHeight() * scale));
    }

    long x(double steps) {
        return Math.round((steps - box.getMinX()) * scale);
    }

    long y(double steps) {
        return Math.round((steps - box.getMinY()) * scale);
    }

    boolean shows(Envelope other) {
        return box.intersects(other);
    }

    /** From steps of the outlines to units of the sheet. */
    String transform() {
        return String.format(
                Locale.ROOT,
                "scale(%.5f) translate(%.0f %.0f)",
                scale,
                -box.getMinX(),
                -box.getMinY());
    }

    /** From units of the sheet back to steps, turned: for hatching. */
    String pattern() {
        return String.format(Locale.ROOT, "scale(%.4f) rotate(45)", 1 / scale);
    }

    /** Where a name can stand in an outline, the best first; nowhere if it is too small. */
    List<Envelope> rooms(Outline outline, String name) {
        double width = name.length() * LETTER + 16;
        double areaWidth = outline.box().getWidth() * scale;
        double areaHeight = outline.box().getHeight() * scale;
        if (areaHeight < LINE || areaWidth < width * 0.42) {
            return List.of();
        }
        double margin = Math.min(width * 0.72, WIDTH / 2.0);
        double x = Math.clamp(x(outline.labelX()), margin, WIDTH - margin);
        double y = y(outline.labelY());
        List<Envelope> rooms = new ArrayList<>();
        for (double shift : SHIFTS) {
            double middle = y + shift * LINE;
            if (Math.abs(shift) * LINE < areaHeight / 2) {
                rooms.add(
                        new Envelope(
                                x - width / 2,
                                x + width / 2,
                                middle - LINE / 2,
                                middle + LINE / 2));
            }
        }
        return rooms;
    }
}
