package org.multaqa.licences;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed about licences. */
public enum LicenceRight implements Right {
    /** Reading the history, notes and documents; the standing itself is public. */
    READ(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT, MINISTRY, AUDITOR)),
    /** Seeing how all organisations stand, and taking the list away. */
    LIST(Set.of(), Set.of(SECRETARIAT, MINISTRY, AUDITOR)),
    /** Entering licences, suspending, lifting, revoking, striking, deciding on renewals. */
    ENTER(Set.of(), Set.of(SECRETARIAT)),
    /** Proposing a renewal with its document. */
    PROPOSE(Set.of(MANAGER), Set.of());

    private final Carriers carriers;

    LicenceRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
