package org.multaqa.plans;

/** What can happen to a plan. */
public enum PlanAct {
    DRAFTED,
    REVISED,
    OBJECTIVE_ADDED,
    OBJECTIVE_REMOVED,
    INDICATOR_WRITTEN,
    INDICATOR_REMOVED,
    TASK_ADDED,
    TASK_REMOVED,
    TASK_DONE,
    SIGNED,
    SENT_BACK,
    LAPSED,
    AGREED,
    REOPENED,
    WITHDRAWN,
    REPORTED,
    REPORT_SENT_BACK,
    REPORT_ACCEPTED,
    PERIOD_LOCKED
}
