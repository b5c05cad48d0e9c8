package org.multaqa.referrals;

import java.time.Duration;

/** How soon a referral has to be answered. */
public enum Urgency {
    URGENT(1),
    SOON(3),
    USUAL(7);

    private final int days;

    Urgency(int days) {
        this.days = days;
    }

    /** So long the receiver has to answer. */
    public Duration toAnswer() {
        return Duration.ofDays(days);
    }

    /** The same in days. */
    public int days() {
        return days;
    }
}
