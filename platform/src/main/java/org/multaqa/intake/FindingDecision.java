package org.multaqa.intake;

/** What the secretariat decides on a finding. */
public enum FindingDecision {
    /** What the register says is written into the directory. */
    TAKE_OVER,
    /** Ours stays as it is. */
    KEEP,
    /** The organisation is entered. */
    REGISTER,
    /** The organisation is closed: the register no longer has it. */
    CLOSE,
    /** The organisation itself is asked which is right. */
    ASK,
    /** The row is passed over. */
    PASS
}
