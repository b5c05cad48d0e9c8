package org.multaqa.referrals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.UUID;
import org.multaqa.accounts.Actor;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Ends at the turn of a day what the person's consent no longer covers, and deletes what was sealed
 * of those that are over: both have had time to read how it ended.
 */
@Component
class ReferralDays implements Duty {
    /** So long what is done or rejected can still be read. */
    static final Duration KEPT = Duration.ofDays(14);

    private final ReferralStore store;
    private final ReferralLedger ledger;

    ReferralDays(ReferralStore store, ReferralLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "referrals-turn";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 12);
    }

    @Override
    public void perform(Instant now) {
        for (UUID id : store.runOut(Dates.today(now))) {
            ledger.held(id, it -> Outcome.done(expired(it)));
        }
        for (UUID id : store.keptSince(now.minus(KEPT))) {
            ledger.held(id, it -> Outcome.done(forgotten(it)));
        }
    }

    private Referral expired(Referral it) {
        if (it.state().isOpen()) {
            store.become(it, ReferralState.EXPIRED, ledger.now());
            ledger.record(Actor.PROGRAM, Act.EXPIRED, it);
            ledger.unseal(it);
        }
        return it;
    }

    private Referral forgotten(Referral it) {
        if (it.readable()) {
            ledger.unseal(it);
        }
        return it;
    }
}
