package org.multaqa.directory;

/** How an organisation stands with its licence on a day. */
public enum LicenceStanding {
    CURRENT,
    /** Current, and near its end. */
    EXPIRING,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    /** No licence is known here. */
    NONE
}
