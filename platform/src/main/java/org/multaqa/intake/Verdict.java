package org.multaqa.intake;

/** What a row comes to before it is stored. */
public enum Verdict {
    /** It can be stored as it is read. */
    READY,
    /** It can be stored, but something in it was not taken and waits for an answer. */
    QUESTION,
    /** It cannot be stored. */
    REFUSED,
    /** Its organisation is in the directory already. */
    KNOWN,
    /** Its organisation stands in the same file above. */
    DOUBLE,
    /** A total, a signature, an example, or nothing at all. */
    NO_DATA,
    /** A person said that it is not to be stored. */
    LEFT_OUT
}
