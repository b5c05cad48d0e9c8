package org.multaqa.directory;

/** What an organisation is. */
public enum OrganisationKind {
    /** Persons, at least eleven founders, a board (Law 93 of 1958, book I). */
    ASSOCIATION,
    /** Assets devoted to a purpose, trustees (Law 93 of 1958, book II). */
    INSTITUTION,
    /** A union of at least seven published associations and institutions. */
    UNION,
    /** A league or network: a looser alliance. */
    NETWORK,
    /** A ministry or one of its directorates. */
    MINISTRY,
    /** An international organisation or agency. */
    INTERNATIONAL,
    /** Who gives funds. */
    DONOR;

    /** Whether others can be its members. */
    public boolean hasMembers() {
        return this == UNION || this == NETWORK;
    }
}
