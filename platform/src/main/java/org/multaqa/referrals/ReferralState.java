package org.multaqa.referrals;

/** How far a referral is. */
public enum ReferralState {
    /** Waits for the receiver. */
    SENT,
    ACCEPTED,
    IN_PROGRESS,
    /** Helped, or not: with a result. */
    DONE,
    REJECTED,
    /** The family or the sender took it back. */
    REVOKED,
    /** The consent's last day has passed. */
    EXPIRED;

    /** Whether anything can still be done. */
    public boolean isLive() {
        return this == SENT || this == ACCEPTED || this == IN_PROGRESS;
    }
}
