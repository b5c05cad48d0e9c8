package org.multaqa.places;

import org.multaqa.database.ChangeNumber;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;

/** Counts the changes of places; see {@link ChangeNumber}. */
@Component
class PlaceChanges implements Remembering {
    private final PlaceStore store;
    private final ChangeNumber known;

    PlaceChanges(PlaceStore store) {
        this.store = store;
        this.known = new ChangeNumber(store::number);
    }

    /** The number of the last change, as far as is known here: at most a second old. */
    long number() {
        return known.number();
    }

    /**
     * Counts a change in the transaction that makes it. Whoever counts holds the row until the
     * commit, so that two people who add places at once are given two codes.
     */
    void count() {
        store.count();
        known.changedInTransaction();
    }

    @Override
    public void forget() {
        known.forget();
    }
}
