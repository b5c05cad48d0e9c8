package org.multaqa.licences;

/** What can be done about a licence by a later decision. */
public enum MeasureKind {
    SUSPENSION,
    /** The end of a suspension. */
    LIFTING,
    REVOCATION
}
