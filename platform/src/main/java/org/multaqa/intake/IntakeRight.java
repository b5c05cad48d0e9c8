package org.multaqa.intake;

import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed about lists that are brought in. */
public enum IntakeRight implements Right {
    /** Bringing in a list of members, storing it and undoing it. */
    BRING_MEMBERS(Set.of(), Set.of(SECRETARIAT)),
    /** Comparing with a register and deciding on what was found. */
    RECONCILE(Set.of(), Set.of(SECRETARIAT)),
    /** Answering when the secretariat asks which of two records is right. */
    ANSWER(Set.of(MANAGER), Set.of(SECRETARIAT));

    private final Set<Role> own;
    private final Set<Role> anywhere;

    IntakeRight(Set<Role> own, Set<Role> anywhere) {
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
