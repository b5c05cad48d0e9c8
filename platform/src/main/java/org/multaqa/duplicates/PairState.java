package org.multaqa.duplicates;

/** What became of a pair. */
public enum PairState {
    /** The secretariat has to look at it. */
    WAITING,
    /** Two organisations; not proposed again unless one of the names changes. */
    NOT_SAME,
    /** To be looked at on a later day. */
    LATER,
    /** They became one. */
    MERGED
}
