package org.multaqa.agreements;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with agreements. */
public enum AgreementRight implements Right {
    /** Reading the agreements of an organisation; never the ministry. */
    READ(Set.of(MANAGER, CLERK, SECRETARIAT), Set.of(SECRETARIAT, AUDITOR)),
    /** Writing, proposing and taking back a version. */
    DRAFT(Set.of(MANAGER, SECRETARIAT), Set.of()),
    /** Writing one for others without being a party of it. */
    DRAFT_FOR_OTHERS(Set.of(), Set.of(SECRETARIAT)),
    /** Signing, declining, leaving: nobody does that for another organisation. */
    SIGN(Set.of(MANAGER, SECRETARIAT), Set.of());

    private final Carriers carriers;

    AgreementRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
