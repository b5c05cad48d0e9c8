package org.multaqa.networks;

import org.jspecify.annotations.Nullable;

/** Who came and went in a network; {@code inside} when the reader may know how and why. */
public record HistoryPage(
        Named organisation, NetworkReading.Turns turns, int from, boolean inside) {

    /** The address of the piece that follows, if any. */
    public @Nullable String next() {
        return turns.next();
    }
}
