package org.multaqa.activities;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with activities. */
public enum ActivityRight implements Right {
    /** Entering, revising and withdrawing rows, bringing in sheets, submitting a month. */
    REPORT(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT)),
    /** Accepting a month's report, sending it back, opening it again. */
    ACCEPT(Set.of(), Set.of(SECRETARIAT)),
    /** Seeing how the reports stand and what was said of them. */
    READ_REPORTS(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT, COMMITTEE, AUDITOR)),
    /** Reading rows that are for the members only. */
    READ_MEMBERS_ROWS(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, MINISTRY, AUDITOR));

    private final Carriers carriers;

    ActivityRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
