package org.multaqa.projects;

import java.util.Set;

/** How far a project is. */
public enum ProjectState {
    /** Proposed by one organisation; others say that they want to join. */
    IDEA,
    /** Being written; partners sign when everything closes. */
    DRAFT,
    /** Every partner's signature stands. */
    SIGNED,
    RUNNING,
    /** Over, with what was learned. */
    CLOSED,
    /** Taken back before it ran. */
    WITHDRAWN;

    static final Set<ProjectState> PUBLIC = Set.of(SIGNED, RUNNING, CLOSED);
    static final Set<ProjectState> GOING_ON = Set.of(IDEA, DRAFT, SIGNED, RUNNING);

    /** Whether everybody may see it. */
    public boolean isPublic() {
        return PUBLIC.contains(this);
    }

    /** Whether it can still be changed. */
    public boolean goesOn() {
        return GOING_ON.contains(this);
    }

    /** Whether it is written and signed now: what changes then asks for signatures. */
    public boolean isSignable() {
        return this == DRAFT || this == SIGNED || this == RUNNING;
    }
}
