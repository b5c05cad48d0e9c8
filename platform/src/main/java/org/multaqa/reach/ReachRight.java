package org.multaqa.reach;

import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with counts of first sightings; the figures are for everybody. */
public enum ReachRight implements Right {
    /** Telling how many were seen first, for the own charity. */
    REPORT(Set.of(MANAGER, CLERK), Set.of());

    private final Carriers carriers;

    ReachRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
