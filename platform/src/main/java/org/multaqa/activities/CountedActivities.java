package org.multaqa.activities;

import java.util.function.Consumer;
import org.multaqa.database.Database;
import org.springframework.stereotype.Service;

/** Gives all activities to whoever counts them in memory, and what is new of them. */
@Service
public class CountedActivities {
    private final ActivityStore store;
    private final Database db;

    CountedActivities(ActivityStore store, Database db) {
        this.store = store;
        this.db = db;
    }

    /** Gives every activity that holds to the reader, as of one moment. */
    public void all(Consumer<CountedActivity> reader) {
        db.doInTransaction(() -> store.counted(reader));
    }

    /**
     * Gives what changes after a number have entered or replaced, as of one moment: whole changes
     * only, since all of a transaction becomes visible at once and in the order of the numbers.
     */
    public void changedAfter(long number, Consumer<CountedActivity> reader) {
        db.doInTransaction(() -> store.countedAfter(number, reader));
    }
}
