package org.multaqa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unified work plan.
 *
 * @param organisation who keeps the draft
 * @param reporting how often its partners report
 * @param ready whether all shares close, so that it can be signed
 * @param version counts the changes of its own words
 */
public record Plan(
        UUID id,
        UUID organisation,
        String title,
        String purpose,
        LocalDate starts,
        LocalDate ends,
        Rhythm reporting,
        PlanState state,
        boolean ready,
        @Nullable UUID draftedBy,
        Instant draftedAt,
        @Nullable Instant agreedAt,
        @Nullable String reason,
        int version) {

    /** Where it stands. */
    public String address() {
        return "/plans/" + id;
    }
}
