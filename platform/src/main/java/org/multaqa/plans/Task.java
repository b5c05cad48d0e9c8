package org.multaqa.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organisation does from one day to another; a milestone where both are one day. */
public record Task(
        UUID id,
        UUID plan,
        int objective,
        UUID organisation,
        String what,
        LocalDate starts,
        LocalDate ends,
        @Nullable Instant doneAt) {

    public boolean isMilestone() {
        return starts.equals(ends);
    }

    /** Whether it should have been done by a day and is not. */
    public boolean isLate(LocalDate day) {
        return doneAt == null && ends.isBefore(day);
    }
}
