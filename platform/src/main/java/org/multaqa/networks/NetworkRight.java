package org.multaqa.networks;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with memberships. */
public enum NetworkRight implements Right {
    /** Speaking for the member: asking, answering an invitation, leaving. */
    SPEAK_FOR_MEMBER(Set.of(MANAGER), Set.of(SECRETARIAT)),
    /** Keeping a network's list: inviting, accepting, refusing, amending, ending. */
    KEEP_MEMBERS(Set.of(MANAGER), Set.of(SECRETARIAT)),
    /** Entering a membership without asking either side. */
    ENTER(Set.of(), Set.of(SECRETARIAT)),
    /** Reading what waits, what was refused, and why something ended; of either side. */
    READ_INSIDE(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT, COMMITTEE, MINISTRY, AUDITOR));

    private final Carriers carriers;

    NetworkRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
