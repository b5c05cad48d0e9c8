package org.multaqa.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Dates;

/**
 * An edit to a verified field, waiting for the secretariat or decided by it.
 *
 * @param field the key of an {@link OrganisationField}
 * @param wasText what stood there when it was asked for, as a form would have it
 * @param newText what shall stand there
 * @param escalatedAt when it had waited too long and was put before the committee
 */
public record ChangeRequest(
        UUID id,
        UUID organisation,
        String field,
        String wasText,
        String newText,
        ChangeState state,
        @Nullable UUID askedBy,
        Instant askedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant escalatedAt) {

    /** Days within which the secretariat decides. */
    public static final int DAYS = 7;

    /** The day in Damascus on which it is to be decided. */
    public LocalDate due() {
        return Dates.today(askedAt).plusDays(DAYS);
    }

    public boolean waits() {
        return state == ChangeState.WAITING;
    }
}
