package org.multaqa.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;

/**
 * A following licence that a manager proposes.
 *
 * @param renews the licence it follows
 * @param answer why it was sent back
 * @param licence what it became when it was accepted
 */
public record Renewal(
        UUID id,
        UUID organisation,
        UUID renews,
        String number,
        LocalDate decidedOn,
        String authority,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        RenewalState state,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable UUID licence) {

    /** Days within which the secretariat answers. */
    public static final int DAYS = 7;

    /** The day in Damascus by which it is answered. */
    public LocalDate due() {
        return Dates.today(askedAt).plusDays(DAYS);
    }
}
