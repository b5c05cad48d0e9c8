package org.multaqa.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of an activity is counted, drawn and compared.
 *
 * @param month its first day
 * @param sector the code of a sector, or as it was written
 * @param places P-codes
 * @param reached people, null where the row does not say
 * @param replaced whether it holds no more
 * @param changeNumber of the change that entered or replaced it, see {@link ActivityChanges}
 */
public record CountedActivity(
        UUID id,
        UUID organisation,
        LocalDate month,
        String kind,
        String sector,
        String status,
        String modality,
        List<String> places,
        @Nullable Long reached,
        @Nullable Long households,
        boolean reachedBefore,
        boolean membersOnly,
        boolean replaced,
        long changeNumber) {

    /** The month it is reported for. */
    public YearMonth yearMonth() {
        return YearMonth.from(month);
    }
}
