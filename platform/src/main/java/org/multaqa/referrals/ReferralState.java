package org.multaqa.referrals;

import java.util.Set;

/** Where a referral is. */
public enum ReferralState {
    /** Waits for the receiver's answer. */
    SENT,
    /** The receiver will help. */
    ACCEPTED,
    /** The receiver helps. */
    IN_PROGRESS,
    DONE,
    /** The receiver cannot help, and said why. */
    REJECTED,
    /** Taken back by the sender, or ended with the agreement it stood on. */
    REVOKED,
    /** The day up to which the person consented is past. */
    EXPIRED;

    /** Those that go on. */
    static final Set<ReferralState> OPEN = Set.of(SENT, ACCEPTED, IN_PROGRESS);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
