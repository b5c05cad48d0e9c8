package org.multaqa.oversight;

import java.util.EnumSet;
import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed in watching. */
public enum OversightRight implements Right {
    /** Reading the trail: managers of what concerns their organisation, auditors of all. */
    READ_TRAIL(EnumSet.of(Role.MANAGER), EnumSet.of(Role.AUDITOR, Role.SECRETARIAT));

    private final Carriers carriers;

    OversightRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
