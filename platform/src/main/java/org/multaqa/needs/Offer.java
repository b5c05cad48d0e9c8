package org.multaqa.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation can give.
 *
 * @param kind of aid, as of needs
 * @param place where it is, a P-code
 * @param kilometres how far it is brought, as the crow flies
 * @param availableUntil the last day on which it can be had
 * @param taken how much of it is promised, handed over or received
 */
public record Offer(
        UUID id,
        UUID organisation,
        String what,
        String kind,
        Resource resource,
        long quantity,
        String unit,
        String place,
        int kilometres,
        LocalDate availableFrom,
        LocalDate availableUntil,
        @Nullable String details,
        long taken,
        @Nullable UUID madeBy,
        Instant madeAt,
        @Nullable Instant withdrawnAt) {

    /** How an offer stands on a day. */
    public enum Standing {
        AVAILABLE,
        /** Its first day is to come. */
        COMING,
        /** All of it is promised. */
        TAKEN,
        /** Its last day is past. */
        OVER,
        WITHDRAWN
    }

    /** How much of it is left. */
    public long left() {
        return quantity - taken;
    }

    public Standing standing(LocalDate day) {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        if (left() == 0) {
            return Standing.TAKEN;
        }
        if (availableUntil.isBefore(day)) {
            return Standing.OVER;
        }
        return availableFrom.isAfter(day) ? Standing.COMING : Standing.AVAILABLE;
    }

    /** Whether something of it can be promised now. */
    public boolean isThere(LocalDate day) {
        Standing standing = standing(day);
        return standing == Standing.AVAILABLE || standing == Standing.COMING;
    }

    /** Where it stands. */
    public String address() {
        return "/needs/offers/" + id;
    }
}
