package org.multaqa.verification;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed about verification. */
public enum VerificationRight implements Right {
    /** Reading the checklist with its notes and documents; how many are verified is public. */
    READ(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT, COMMITTEE, MINISTRY, AUDITOR)),
    /** Seeing the work that waits over all organisations. */
    WORK(Set.of(), Set.of(SECRETARIAT, COMMITTEE, AUDITOR)),
    /** Verifying, asking for revision, waiving. */
    DECIDE(Set.of(), Set.of(SECRETARIAT)),
    /** Answering what is to be revised. */
    ANSWER(Set.of(MANAGER), Set.of()),
    /** Saying what is asked of whom. */
    SET_REQUIREMENTS(Set.of(), Set.of(SECRETARIAT));

    private final Carriers carriers;

    VerificationRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
