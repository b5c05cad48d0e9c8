package org.multaqa.referrals;

import java.time.Duration;

/** How soon a referral has to be answered. */
public enum Urgency {
    WITHIN_A_DAY(1),
    WITHIN_THREE_DAYS(3),
    WITHIN_A_WEEK(7);

    private final Duration time;

    Urgency(int days) {
        time = Duration.ofDays(days);
    }

    Duration time() {
        return time;
    }
}
