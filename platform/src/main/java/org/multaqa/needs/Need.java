package org.multaqa.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.directory.Sector;

/**
 * Something that is lacking.
 *
 * @param organisation who raised it, and receives what is handed over
 * @param quantity how much of it is needed, in its unit
 * @param committed how much of it is promised, in preparation, handed over or received
 * @param received how much of that the receiver has confirmed
 * @param confirmedBy the organisation that confirmed it
 * @param endedAt when it was closed or withdrawn
 * @param reason why it was withdrawn, or what was said when it was closed
 * @param version counts the changes of what it says
 */
public record Need(
        UUID id,
        UUID organisation,
        String what,
        String kind,
        Resource resource,
        Sector sector,
        long quantity,
        String unit,
        String place,
        long people,
        @Nullable Long households,
        @Nullable Long girls,
        @Nullable Long boys,
        @Nullable Long women,
        @Nullable Long men,
        @Nullable String beneficiaries,
        @Nullable String committee,
        LocalDate due,
        Urgency urgency,
        @Nullable String details,
        NeedState state,
        long committed,
        long received,
        @Nullable UUID raisedBy,
        Instant raisedAt,
        @Nullable UUID confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        int version) {

    /** How much of it nobody has promised. */
    public long quantityOpen() {
        return quantity - committed;
    }

    /**
     * How many of its people nobody covers yet: their share in the quantity that is open, a part of
     * a person counted as one.
     */
    public long peopleOpen() {
        return open(people, quantityOpen(), quantity);
    }

    static long open(long people, long open, long quantity) {
        return Math.ceilDiv(Math.multiplyExact(people, open), quantity);
    }

    /** What is covered of it, in percent, cut to the whole. */
    public int percent() {
        return (int) (committed * 100 / quantity);
    }

    /** Whether it should have been covered by a day and is not. */
    public boolean isLate(LocalDate day) {
        return state.goesOn() && received < quantity && due.isBefore(day);
    }

    /** Where it stands. */
    public String address() {
        return "/needs/" + id;
    }
}
