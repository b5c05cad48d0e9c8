package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All activities as they stood after some change. Whoever has one sees whole changes only, however
 * long it is used.
 *
 * @param number the change up to which this is all
 * @param register the change of the register up to which merged organisations are known
 * @param merged organisations whose rows count for the one that was kept
 */
record Held(
        long number,
        long register,
        java.util.Map<UUID, UUID> merged,
        SortedMap<YearMonth, MonthEntries> months,
        PlaceTree places,
        Numbers numbers) {

    /** The numbers of organisations, kinds and places; they are shared with later states. */
    record Numbers(
            Numbering<UUID> organisations, Numbering<String> kinds, Numbering<String> places) {
        /** The kind of a row that does not say what is done. */
        static final int UNSAID = 0;

        static Numbers empty() {
            Numbers made = new Numbers(new Numbering<>(), new Numbering<>(), new Numbering<>());
            made.kinds().give("other:");
            made.places().give("");
            made.publish();
            return made;
        }

        void publish() {
            organisations.publish();
            kinds.publish();
            places.publish();
        }
    }

    @Nullable MonthEntries month(YearMonth month) {
        return months.get(month);
    }

    /** How many entries there are. */
    long size() {
        return months.values().stream().mapToLong(MonthEntries::size).sum();
    }
}
