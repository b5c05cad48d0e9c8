package org.multaqa.coverage;

import org.jspecify.annotations.Nullable;
import org.multaqa.places.Gazetteer;
import org.multaqa.places.Level;
import org.multaqa.places.Place;

/**
 * What lies in what, by the numbers of places. Number 0 is no place: of a level that a place does
 * not say.
 */
final class PlaceTree {
    static final int NOWHERE = 0;
    private static final Level[] LEVELS = Level.values();

    private final long number;
    private final char[][] at;
    private final byte[] levels;

    private PlaceTree(long number, char[][] at, byte[] levels) {
        this.number = number;
        this.at = at;
        this.levels = levels;
    }

    /**
     * The tree of all places that have a number; null where a place has become another since, so
     * that what was numbered must be read anew.
     */
    static @Nullable PlaceTree of(Gazetteer gazetteer, Numbering<String> places) {
        long number = gazetteer.number();
        char[][] at = new char[LEVELS.length][places.given()];
        byte[] levels = new byte[places.given()];
        for (int place = 1; place < levels.length; place++) {
            String code = places.key(place);
            for (Place around : gazetteer.path(code)) {
                int there = places.find(around.code());
                at[around.level().ordinal()][place] = (char) Math.max(there, NOWHERE);
                levels[place] = (byte) around.level().ordinal();
            }
            boolean same = gazetteer.find(code).map(p -> p.code().equals(code)).orElse(true);
            if (!same) {
                return null;
            }
        }
        return new PlaceTree(number, at, levels);
    }

    /** The gazetteer's number of which this is the tree. */
    long number() {
        return number;
    }

    int size() {
        return levels.length;
    }

    /** The area of a level that a place lies in, itself if it is of that level, else 0. */
    int area(Level level, int place) {
        return at[level.ordinal()][place];
    }

    Level level(int place) {
        return LEVELS[levels[place]];
    }

    /** Whether a place is another or lies in it. */
    boolean within(int place, int around) {
        return at[levels[around]][place] == around;
    }
}
