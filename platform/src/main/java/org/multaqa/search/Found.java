package org.multaqa.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param fitting how many fit in all
 * @param alike how many only look alike; they stand behind
 * @param next by which the next page is asked for; null on the last
 */
public record Found(List<Listed> items, int fitting, int alike, @Nullable String next) {
    public int count() {
        return fitting + alike;
    }
}
