package org.multaqa.networks;

/** How far a membership has come; whether one in force has begun or ended is a matter of dates. */
public enum MembershipState {
    /** The organisation asks the network. */
    ASKED,
    /** The network invites the organisation. */
    INVITED,
    /** In force from its first day until its end, if it has one. */
    MEMBER,
    /** The other side said no. */
    REFUSED,
    /** Whoever asked or invited took it back, or its organisation is gone. */
    WITHDRAWN,
    /** Joined to another of the same pair when two entries of an organisation became one. */
    JOINED;

    /** Whether somebody has to answer. */
    public boolean waits() {
        return this == ASKED || this == INVITED;
    }
}
