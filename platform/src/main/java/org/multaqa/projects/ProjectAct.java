package org.multaqa.projects;

/** What can happen to a project. */
public enum ProjectAct {
    RAISED,
    REVISED,
    DRAFTED,
    JOINED,
    INVITED,
    PART_WRITTEN,
    TAKEN_OUT,
    LEFT,
    SIGNED,
    SENT_BACK,
    LAPSED,
    ALL_SIGNED,
    REOPENED,
    STARTED,
    CLOSED,
    WITHDRAWN,
    RISK_ADDED,
    RISK_OVER,
    LESSON_ADDED,
    NEED_LINKED,
    NEED_UNLINKED
}
