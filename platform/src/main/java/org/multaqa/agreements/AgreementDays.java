package org.multaqa.agreements;

import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.multaqa.database.Database;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Writes down at the turn of a day which agreements have expired and which versions began, and so
 * tells the exchange; nothing is allowed under an expired one even before that.
 */
@Component
class AgreementDays implements Duty {
    private final AgreementStore store;
    private final AgreementLedger ledger;
    private final Database db;

    AgreementDays(AgreementStore store, AgreementLedger ledger, Database db) {
        this.store = store;
        this.ledger = ledger;
        this.db = db;
    }

    @Override
    public String name() {
        return "agreements-turn";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 2);
    }

    @Override
    public void perform(Instant now) {
        db.doInTransaction(() -> {
            for (UUID id : store.turned(Dates.today(now))) {
                // Holding it is enough: whoever holds one settles it first.
                ledger.held(id, versions -> Outcome.done(id));
            }
        });
    }
}
