package org.multaqa.projects;

/** What the money of a budget line goes to. */
public enum BudgetKind {
    GOODS,
    SERVICES,
    STAFF,
    TRANSPORT,
    RUNNING,
    OTHER
}
