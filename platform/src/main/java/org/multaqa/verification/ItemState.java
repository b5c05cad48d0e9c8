package org.multaqa.verification;

import java.util.Locale;

/** How a requirement stands for an organisation. */
public enum ItemState {
    /** Nobody has looked at it yet. */
    NOT_LOOKED_AT,
    /** The secretariat has seen that it is so. */
    VERIFIED,
    /** The organisation is to mend what the note says. */
    TO_REVISE,
    /** The organisation has answered, and the secretariat is to look again. */
    ANSWERED,
    /** It is not asked of this organisation, for a reason. */
    NOT_REQUIRED,
    /** It was verified, too long ago. */
    RUN_OUT;

    /** As it stands in addresses and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the organisation can answer. */
    public boolean isAnswerable() {
        return this != VERIFIED && this != NOT_REQUIRED;
    }

    /** Whether the secretariat can decide so. */
    boolean isDecision() {
        return this == VERIFIED || this == TO_REVISE || this == NOT_REQUIRED;
    }
}
