package org.multaqa.linkage.keys;

/** The kinds of match keys of a household: two that share one are families to be looked at. */
public enum FamilyKeyKind {
    /** The skeletons of the given names of a couple and of the family name of the husband. */
    COUPLE,
    /** The skeletons of a father, of two of his children who follow each other by name. */
    CHILDREN
}
