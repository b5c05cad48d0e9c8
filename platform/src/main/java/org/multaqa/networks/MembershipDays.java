package org.multaqa.networks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.directory.Organisations;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Component;

/**
 * Tells the register at the turn of a day for whom a membership begins or ends by its date, and
 * what was missed while the machine was off.
 */
@Component
class MembershipDays implements Duty {
    private final MembershipStore store;
    private final NestingStore nesting;
    private final Organisations organisations;
    private final Database db;

    MembershipDays(
            MembershipStore store, NestingStore nesting, Organisations organisations, Database db) {
        this.store = store;
        this.nesting = nesting;
        this.organisations = organisations;
        this.db = db;
    }

    @Override
    public String name() {
        return "memberships-turn";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 1);
    }

    @Override
    public void perform(Instant now) {
        LocalDate today = Dates.today(now);
        db.doInTransaction(() -> {
            store.takeTurn();
            LocalDate last = store.lastTurn();
            LocalDate after = last == null ? today.minusDays(1) : last;
            if (!after.isBefore(today)) {
                return;
            }
            List<UUID> turning = nesting.turning(after, today);
            if (!turning.isEmpty()) {
                organisations.touched(nesting.withAllBelow(turning));
            }
            store.turned(today);
        });
    }
}
