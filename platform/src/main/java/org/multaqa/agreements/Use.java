package org.multaqa.agreements;

/** What may be done under an agreement. */
public enum Use {
    /** Registering help, checking whether a family had it already, and counting families once. */
    CHECK,
    /** Two parties look together into a possible match. */
    CASE,
    /** Sending a family with its consent from one party to another. */
    REFERRAL
}
