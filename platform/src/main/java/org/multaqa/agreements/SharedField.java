package org.multaqa.agreements;

/** What two parties may tell each other of a family in a case, sealed to each other. */
public enum SharedField {
    /** Given name, father's, family's. */
    NAMES,
    MOTHER_NAME,
    BIRTH_YEAR,
    NATIONAL_NUMBER,
    FAMILY_BOOK,
    PHONE,
    ADDRESS,
    /** How many live in the household, and how old they are. */
    HOUSEHOLD,
    /** What was given, when. */
    HELP_GIVEN
}
