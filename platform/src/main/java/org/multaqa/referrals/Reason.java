package org.multaqa.referrals;

import java.util.List;

/** Why a referral did not go on. */
public enum Reason {
    NO_CAPACITY,
    OUTSIDE_OUR_WORK,
    OUTSIDE_OUR_AREA,
    NOT_REACHED,
    OTHER,
    /** The person took consent back. */
    CONSENT_WITHDRAWN,
    SENT_BY_MISTAKE,
    HELPED_ELSEWHERE,
    /** The agreement it stood on is over, or one of the two left it. */
    AGREEMENT_OVER;

    private static final List<Reason> REJECTING =
            List.of(NO_CAPACITY, OUTSIDE_OUR_WORK, OUTSIDE_OUR_AREA, NOT_REACHED, OTHER);
    private static final List<Reason> REVOKING =
            List.of(CONSENT_WITHDRAWN, SENT_BY_MISTAKE, HELPED_ELSEWHERE, OTHER);

    /** Those a receiver can give. */
    public static List<Reason> rejecting() {
        return REJECTING;
    }

    /** Those a sender can give. */
    public static List<Reason> revoking() {
        return REVOKING;
    }
}
