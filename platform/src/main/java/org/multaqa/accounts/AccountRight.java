package org.multaqa.accounts;

import java.util.EnumSet;
import java.util.Set;

/** What can be allowed about people and programs. */
public enum AccountRight implements Right {
    /** Seeing who belongs to an organisation, inviting, ending a role. */
    MANAGE_PEOPLE(EnumSet.of(Role.MANAGER), EnumSet.of(Role.SECRETARIAT)),
    /** Making and revoking tokens by which programs act for an organisation. */
    MANAGE_TOKENS(EnumSet.of(Role.MANAGER), EnumSet.of(Role.SECRETARIAT));

    private final Carriers carriers;

    AccountRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
