package org.multaqa.plans;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.DONOR;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with work plans. */
public enum PlanRight implements Right {
    /** Writing a plan that one's organisation keeps. */
    WRITE(Set.of(MANAGER, CLERK, COMMITTEE), Set.of(SECRETARIAT)),
    /** Saying that a task of one's organisation is done, and reporting what it has reached. */
    DO(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT)),
    /** Accepting reports on a plan that one's organisation keeps, and locking periods. */
    ACCEPT(Set.of(MANAGER, COMMITTEE), Set.of(SECRETARIAT)),
    /** Signing for an organisation, or sending back; nobody does that for another one. */
    SIGN(Set.of(MANAGER, SECRETARIAT), Set.of()),
    /** Reading drafts and histories. */
    READ_INSIDE(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, DONOR, AUDITOR));

    private final Carriers carriers;

    PlanRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
