package org.multaqa.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * A need, and what running activities take off it.
 *
 * @param path its place and those around it, the governorate first; empty where it is not known
 * @param running people whom activities reach that nobody has promised towards it
 */
public record Uncovered(KnownNeeds.Lack lack, List<Place> path, long running) {

    /** People whom neither a promise nor a running activity covers. */
    public long gap() {
        return lack.open() - running;
    }

    /** People for whom something is promised. */
    public long promised() {
        return lack.people() - lack.open();
    }

    /** The place of a level in which it lies; null where it is not said so finely. */
    @Nullable Place at(Level level) {
        for (Place place : path) {
            if (place.level() == level) {
                return place;
            }
        }
        return null;
    }

    boolean within(@Nullable Place area) {
        return area == null || area.equals(at(area.level()));
    }
}
