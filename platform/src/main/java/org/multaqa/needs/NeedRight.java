package org.multaqa.needs;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.DONOR;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with needs. */
public enum NeedRight implements Right {
    /** Raising a need, revising, closing and withdrawing it, confirming what was received. */
    RAISE(Set.of(MANAGER, CLERK, COMMITTEE), Set.of(SECRETARIAT)),
    /** Confirming a need that another organisation has raised. */
    CONFIRM(Set.of(), Set.of(SECRETARIAT, MANAGER)),
    /** Needing more of what was confirmed already. */
    RAISE_QUANTITY(Set.of(), Set.of(SECRETARIAT)),
    /** Promising a quantity and taking it back. */
    COMMIT(Set.of(MANAGER, DONOR), Set.of(SECRETARIAT)),
    /** Saying that what was promised is in preparation or handed over. */
    DELIVER(Set.of(MANAGER, CLERK, DONOR), Set.of(SECRETARIAT)),
    /** Offering what an organisation can give. */
    OFFER(Set.of(MANAGER, CLERK, DONOR), Set.of(SECRETARIAT)),
    /** Reading what others offer. */
    READ_OFFERS(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, MINISTRY, DONOR, AUDITOR)),
    /** Saying that an organisation has a challenge too. */
    SUPPORT(Set.of(MANAGER), Set.of(SECRETARIAT)),
    /** Answering what holds others back. */
    ANSWER(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MINISTRY)),
    /** Reading challenges. */
    READ_CHALLENGES(
            Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, MINISTRY, DONOR, AUDITOR)),
    /** Reading needs that nobody has confirmed, documents, notes and reasons. */
    READ_INSIDE(Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, MINISTRY, AUDITOR));

    private final Carriers carriers;

    NeedRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
