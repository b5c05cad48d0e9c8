package org.multaqa.coverage;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.DONOR;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with views. */
public enum CoverageRight implements Right {
    /** Keeping views for oneself and one's organisation, subscribing to them. */
    KEEP_VIEWS(Set.of(MANAGER, CLERK, COMMITTEE, MINISTRY, DONOR, AUDITOR), Set.of(SECRETARIAT)),
    /** Giving a view to all members. */
    SHARE_WITH_MEMBERS(Set.of(MANAGER, COMMITTEE), Set.of(SECRETARIAT)),
    /** Taking away views that others gave to the members. */
    TIDY_VIEWS(Set.of(), Set.of(SECRETARIAT));

    private final Carriers carriers;

    CoverageRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
