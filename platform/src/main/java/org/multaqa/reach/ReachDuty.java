package org.multaqa.reach;

import java.time.Instant;
import java.time.LocalTime;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Component;

/**
 * Forgets sums two years after the help: by then the key of the exchange has rolled over and its
 * entries have expired, and no figure needs to be told by charity any more.
 */
@Component
class ReachDuty implements Duty {
    private static final int MONTHS = 24;

    private final ReachStore store;

    ReachDuty(ReachStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "reach-forgetting";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 20);
    }

    @Override
    public void perform(Instant now) {
        var first = Dates.today(now).withDayOfMonth(1).minusMonths(MONTHS);
        store.forgetBefore(first, first.atStartOfDay(Dates.DAMASCUS).toInstant());
    }
}
