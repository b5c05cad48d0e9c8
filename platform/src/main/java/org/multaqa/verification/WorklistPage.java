package org.multaqa.verification;

import org.jspecify.annotations.Nullable;

/** The worklist as it was asked for. */
public record WorklistPage(@Nullable ItemState state, Worklist.Piece piece, boolean sets) {

    public int total(ItemState of) {
        return piece.totals().getOrDefault(of, 0);
    }

    /** The address of this list with a state chosen, or none. */
    public String address(@Nullable ItemState chosen) {
        return "/verification" + (chosen == null ? "" : "?state=" + chosen.word());
    }

    public String nextAddress() {
        return address(state) + (state == null ? "?" : "&") + "after=" + piece.next();
    }
}
