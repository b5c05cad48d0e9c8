package org.multaqa.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param fitting how many fit in all
 * @param meant how many are meant by a place or a sector that was typed, and not by their names
 * @param alike how many only look alike; they stand behind
 * @param meaning the places and sectors that were understood
 * @param next by which the next page is asked for; null on the last
 */
public record Found(
        List<Listed> items,
        int fitting,
        int meant,
        int alike,
        Meaning meaning,
        @Nullable String next) {
    public int count() {
        return fitting + meant + alike;
    }
}
