package org.multaqa.directory;

/** Where a change request stands. */
public enum ChangeState {
    WAITING,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
