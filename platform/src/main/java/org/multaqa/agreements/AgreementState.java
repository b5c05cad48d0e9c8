package org.multaqa.agreements;

import java.util.EnumSet;
import java.util.Set;

/** How far a version of an agreement is. What follows from the day is its {@link Standing}. */
public enum AgreementState {
    /** Still written; only whoever writes it sees it. */
    DRAFT,
    /** Its text is fixed; not all have signed. */
    PROPOSED,
    /** A party said no. */
    DECLINED,
    /** Taken back before all had signed. */
    WITHDRAWN,
    /** All have signed. */
    SIGNED,
    /** A later version has begun in its stead. */
    REPLACED,
    /** Its period is over. */
    EXPIRED,
    /** Fewer than two parties are left. */
    ENDED;

    /** Those of a version that may still become or be live. */
    static final Set<AgreementState> OPEN = EnumSet.of(DRAFT, PROPOSED, SIGNED);
}
