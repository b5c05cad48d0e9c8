package org.multaqa.referrals;

/** Why a referral ended. */
public enum Reason {
    // the receiver rejects it
    NO_CAPACITY(ReferralState.REJECTED),
    OUT_OF_AREA(ReferralState.REJECTED),
    NOT_OUR_HELP(ReferralState.REJECTED),
    NOT_REACHED(ReferralState.REJECTED),
    // the sender revokes it
    CONSENT_WITHDRAWN(ReferralState.REVOKED),
    NOT_NEEDED(ReferralState.REVOKED),
    // the receiver has done it
    HELPED(ReferralState.DONE),
    HELPED_IN_PART(ReferralState.DONE),
    NOT_HELPED(ReferralState.DONE);

    private final ReferralState state;

    Reason(ReferralState state) {
        this.state = state;
    }

    /** The end that it is a reason for. */
    public ReferralState state() {
        return state;
    }
}
