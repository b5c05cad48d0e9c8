package org.multaqa.networks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation in one network.
 *
 * @param since the first day, or the day wished for
 * @param until the first day on which it is no longer a member; null when no end is known
 * @param number what the network calls it by in its own list
 * @param reason why it was refused or ended
 * @param note what was written when it was asked for or offered
 */
public record Membership(
        UUID id,
        UUID member,
        UUID network,
        MembershipState state,
        Capacity capacity,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String number,
        @Nullable Ending ending,
        @Nullable String reason,
        @Nullable String note,
        Instant proposedAt,
        @Nullable UUID proposedBy,
        @Nullable Instant answeredAt,
        @Nullable UUID answeredBy) {

    /** What it is on a day. */
    public Standing standing(LocalDate on) {
        return switch (state) {
            case ASKED -> Standing.ASKED;
            case INVITED -> Standing.INVITED;
            case REFUSED -> Standing.REFUSED;
            case WITHDRAWN, JOINED -> Standing.WITHDRAWN;
            case MEMBER -> {
                if (until != null && !on.isBefore(until)) {
                    yield Standing.ENDED;
                }
                yield on.isBefore(since) ? Standing.COMING : Standing.MEMBER;
            }
        };
    }

    /** Whether the organisation is a member on a day. */
    public boolean holds(LocalDate on) {
        return standing(on) == Standing.MEMBER;
    }

    /** Whether it ends on a later day, or not at all as far as is known. */
    boolean endsAfter(LocalDate day) {
        return until == null || until.isAfter(day);
    }

    Membership with(Terms terms) {
        return new Membership(
                id,
                member,
                network,
                state,
                terms.capacity(),
                terms.since(),
                until,
                terms.number(),
                ending,
                reason,
                note,
                proposedAt,
                proposedBy,
                answeredAt,
                answeredBy);
    }

    Membership answered(
            MembershipState now, @Nullable String why, Instant at, @Nullable UUID person) {
        return new Membership(
                id,
                member,
                network,
                now,
                capacity,
                since,
                until,
                number,
                ending,
                why,
                note,
                proposedAt,
                proposedBy,
                at,
                person);
    }

    Membership ending(@Nullable LocalDate day, @Nullable Ending how, @Nullable String why) {
        return new Membership(
                id,
                member,
                network,
                state,
                capacity,
                since,
                day,
                number,
                how,
                why,
                note,
                proposedAt,
                proposedBy,
                answeredAt,
                answeredBy);
    }

    Membership between(UUID otherMember, UUID otherNetwork) {
        return new Membership(
                id,
                otherMember,
                otherNetwork,
                state,
                capacity,
                since,
                until,
                number,
                ending,
                reason,
                note,
                proposedAt,
                proposedBy,
                answeredAt,
                answeredBy);
    }

    Membership in(MembershipState now, LocalDate from, @Nullable String numbered) {
        return new Membership(
                id,
                member,
                network,
                now,
                capacity,
                from,
                until,
                numbered,
                ending,
                reason,
                note,
                proposedAt,
                proposedBy,
                answeredAt,
                answeredBy);
    }
}
