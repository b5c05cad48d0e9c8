package org.multaqa.referrals;

import java.time.Instant;
import java.time.LocalTime;
import org.multaqa.jobs.Duty;
import org.multaqa.language.Dates;
import org.springframework.stereotype.Component;

/**
 * Each night: where the consent's last day has passed, the referral ends and nothing of it stays.
 */
@Component
class ReferralDays implements Duty {
    private final ReferralStore store;

    ReferralDays(ReferralStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "referral-days";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 20);
    }

    @Override
    public void perform(Instant now) {
        for (Referral it : store.consentEnded(Dates.today(now))) {
            store.end(it.id(), it.version(), ReferralState.EXPIRED, null, now);
        }
    }
}
