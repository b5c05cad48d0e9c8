package org.multaqa.projects;

import java.util.EnumSet;
import java.util.Set;

/** What a partner is in a project. */
public enum PartnerRole {
    /** Answers for the whole; exactly one partner. */
    LEAD,
    IMPLEMENTING,
    FUNDING,
    /** Gives the place where it happens. */
    HOSTING,
    /** Gives advice and training. */
    TECHNICAL;

    /** The roles that are chosen; who leads is one of the terms. */
    public static Set<PartnerRole> chosen() {
        return EnumSet.complementOf(EnumSet.of(LEAD));
    }
}
