package org.multaqa.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.springframework.stereotype.Component;

/**
 * Each night: what nobody answered or confirmed has expired, what both let go by goes to the
 * mediator, and letters of cases that ended long ago are deleted.
 */
@Component
class CaseDays implements Duty {
    private static final Duration KEPT = Duration.ofDays(90);

    private final CaseStore store;
    private final Database db;

    CaseDays(CaseStore store, Database db) {
        this.store = store;
        this.db = db;
    }

    @Override
    public String name() {
        return "case-days";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(1, 10);
    }

    @Override
    public void perform(Instant now) {
        store.overdue(now).forEach(it -> db.doInTransaction(() -> pass(it, now)));
        store.forgetBefore(now.minus(KEPT));
    }

    private void pass(Case seen, Instant now) {
        Case it = store.hold(seen.id()).orElseThrow();
        if (it.due().isAfter(now)) {
            return;
        }
        if (it.state() == CaseState.OPENED || it.state() == CaseState.ANSWERED) {
            store.end(it.id(), CaseState.EXPIRED, null, now);
        } else if (it.state() == CaseState.TALKING) {
            store.move(it.id(), CaseState.MEDIATION, now.plus(Cases.TO_ANSWER));
        }
    }
}
