package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence as it was decided.
 *
 * @param series the first licence of its line
 * @param follows the licence it renews
 * @param validUntil the last day it holds; null when it has no end
 * @param struckReason why it was struck as entered by mistake
 */
public record Licence(
        UUID id,
        UUID organisation,
        LicenceKind kind,
        UUID series,
        @Nullable UUID follows,
        String number,
        LocalDate decidedOn,
        String authority,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        @Nullable UUID enteredBy,
        Instant enteredAt,
        @Nullable Instant struckAt,
        @Nullable UUID struckBy,
        @Nullable String struckReason) {

    public boolean isStruck() {
        return struckAt != null;
    }

    /** Licences with the same line stand and fall together: an organisation has one publication. */
    UUID line() {
        return kind.group() == LicenceGroup.PUBLICATION ? organisation : series;
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validUntil == null || !validUntil.isBefore(day));
    }
}
