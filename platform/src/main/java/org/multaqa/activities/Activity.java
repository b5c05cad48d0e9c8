package org.multaqa.activities;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a row of a report.
 *
 * @param line what all versions of the row share
 * @param version from 1; the highest is the one that holds, unless it was withdrawn
 * @param organisation whose report it is
 * @param batch the import it came by, null for what was typed
 * @param sourceRow the number of its row in the sheet it first came from
 * @param kind of aid, see {@link AidKinds}
 * @param replacedAt when a later version, or the withdrawal, took its place
 */
public record Activity(
        UUID id,
        UUID line,
        int version,
        UUID organisation,
        YearMonth month,
        Facts facts,
        String kind,
        @Nullable UUID batch,
        @Nullable Integer sourceRow,
        @Nullable UUID enteredBy,
        Instant enteredAt,
        @Nullable Instant replacedAt) {

    /** Whether this is what holds now. */
    public boolean isCurrent() {
        return replacedAt == null;
    }
}
