package org.multaqa.oversight;

import java.util.EnumSet;
import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed in watching. */
public enum OversightRight implements Right {
    /** Reading the trail: managers of what concerns their organisation, auditors of all. */
    READ_TRAIL(EnumSet.of(Role.MANAGER), EnumSet.of(Role.AUDITOR, Role.SECRETARIAT));

    private final Set<Role> own;
    private final Set<Role> anywhere;

    OversightRight(Set<Role> own, Set<Role> anywhere) {
        this.own = own;
        this.anywhere = anywhere;
    }

    @Override
    public Set<Role> own() {
        return own;
    }

    @Override
    public Set<Role> anywhere() {
        return anywhere;
    }
}
