package org.multaqa.projects;

/** Where the money of a project comes from. */
public enum SourceKind {
    /** The partner's own money. */
    OWN,
    /** What the partner collects from people for it. */
    COLLECTED,
    /** A grant that is agreed. */
    GRANT,
    /** Not found yet: the partner looks for it. */
    SOUGHT
}
