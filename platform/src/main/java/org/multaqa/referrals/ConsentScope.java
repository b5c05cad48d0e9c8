package org.multaqa.referrals;

/** What a family lets be told; what is not in it is not sealed either. */
public enum ConsentScope {
    /** Name, phone, where it lives: without it nobody finds the family. */
    CONTACT,
    /** What it needs. */
    NEED,
    /** Its circumstances: members, health, housing. */
    CIRCUMSTANCES
}
