package org.multaqa.cases;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with cases. */
public enum CaseRight implements Right {
    /** Opening, answering and closing cases of the own charity. */
    TAKE_PART(Set.of(MANAGER, CLERK), Set.of()),
    /** Looking after those that are undecided, without names. */
    MEDIATE(Set.of(), Set.of(SECRETARIAT)),
    /** Seeing how many there are and in which state, without names. */
    WATCH(Set.of(), Set.of(SECRETARIAT, AUDITOR));

    private final Carriers carriers;

    CaseRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
