package org.multaqa.projects;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.DONOR;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with joint projects. */
public enum ProjectRight implements Right {
    /** Raising an idea, and writing what one's organisation leads. */
    PLAN(Set.of(MANAGER, CLERK, COMMITTEE), Set.of(SECRETARIAT)),
    /** Writing one's own part of what another organisation leads. */
    WRITE_PART(Set.of(MANAGER, CLERK, DONOR), Set.of(SECRETARIAT)),
    /**
     * Binding an organisation: joining, signing, sending back, leaving. Nobody does that for
     * another organisation, the secretariat neither.
     */
    SIGN(Set.of(MANAGER, DONOR, SECRETARIAT), Set.of()),
    /** Reading the money, risks and documents of what one's organisation is a partner of. */
    READ_PARTS(Set.of(MANAGER, CLERK, COMMITTEE, DONOR), Set.of(SECRETARIAT, AUDITOR)),
    /** Reading ideas and drafts. */
    READ_INSIDE(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, DONOR, AUDITOR));

    private final Carriers carriers;

    ProjectRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
