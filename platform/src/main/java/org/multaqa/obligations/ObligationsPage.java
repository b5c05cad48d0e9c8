package org.multaqa.obligations;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;

/** What the page of obligations shows on a day. */
public record ObligationsPage(List<Obligation> obligations, LocalDate today) {

    public boolean late(Obligation obligation) {
        return obligation.due() != null && obligation.due().isBefore(today);
    }

    /** How long there is, or how long it is late; null when it is not bound to a day. */
    public @Nullable Message when(Obligation obligation) {
        if (obligation.due() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, obligation.due());
        return days < 0
                ? Message.of("obligations.late", "days", -days)
                : Message.of("obligations.days-left", "days", days);
    }
}
