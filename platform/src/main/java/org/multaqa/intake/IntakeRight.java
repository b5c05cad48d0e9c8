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

    private final Carriers carriers;

    IntakeRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
