package org.multaqa.activities;

import org.multaqa.database.ChangeNumber;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Component;

/**
 * Counts the changes of activities, so that whoever holds them in memory knows what is new; see
 * {@link ChangeNumber}.
 */
@Component
public class ActivityChanges implements Remembering {
    private final ActivityStore store;
    private final ChangeNumber known;

    ActivityChanges(ActivityStore store) {
        this.store = store;
        this.known = new ChangeNumber(store::change);
    }

    /** The number of the last change, as far as is known here: at most a second old. */
    public long number() {
        return known.number();
    }

    /** Counts a change in the transaction that makes it, and gives its number. */
    long next() {
        known.changedInTransaction();
        return store.nextChange();
    }

    @Override
    public void forget() {
        known.forget();
    }
}
