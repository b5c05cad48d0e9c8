package org.multaqa.projects;

/** What a lesson says. */
public enum LessonKind {
    WORKED,
    DID_NOT_WORK,
    NEXT_TIME
}
