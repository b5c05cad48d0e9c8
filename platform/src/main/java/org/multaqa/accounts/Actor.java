package org.multaqa.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.audit.Author;

/**
 * On whose behalf a verb runs: a person, the organisation the person acts for now, and the roles
 * held there. Nobody in particular is {@link #NOBODY}; the operator at the command line carries
 * every right of the secretariat, as does the program itself in its own duties.
 */
public record Actor(
        @Nullable UUID person, @Nullable UUID organisation, Set<Role> roles, String channel)
        implements Author {

    /** A visitor who has not signed in. */
    public static final Actor NOBODY = new Actor(null, null, Set.of(), "page");

    /** The operator of the installation, at its command line. */
    public static final Actor COMMAND =
            new Actor(null, null, EnumSet.of(Role.SECRETARIAT, Role.AUDITOR), "command");

    /** The program itself: expiry, escalation, monthly letters, demo data. */
    public static final Actor PROGRAM =
            new Actor(null, null, EnumSet.of(Role.SECRETARIAT), "program");

    public Actor {
        roles = Collections.unmodifiableSet(roles);
    }

    /** Whether anyone is signed in (or the operator or program acts). */
    public boolean isKnown() {
        return !roles.isEmpty();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the right is carried over any organisation at all. */
    public boolean may(Right right) {
        return carries(right.carriers().anywhere()) || carries(right.carriers().own());
    }

    /** Whether the right is carried over this organisation. */
    public boolean may(Right right, @Nullable UUID over) {
        return carries(right.carriers().anywhere())
                || (over != null && over.equals(organisation) && carries(right.carriers().own()));
    }

    /** Whether the right is carried over every organisation. */
    public boolean mayAnywhere(Right right) {
        return carries(right.carriers().anywhere());
    }

    private boolean carries(Set<Role> enough) {
        return !Collections.disjoint(roles, enough);
    }
}
