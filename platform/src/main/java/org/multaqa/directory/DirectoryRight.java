package org.multaqa.directory;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.COMMITTEE;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.MINISTRY;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed in the register. */
public enum DirectoryRight implements Right {
    /** Entering an organisation. */
    REGISTER(Set.of(), Set.of(SECRETARIAT)),
    /** Changing what a profile says. */
    EDIT_PROFILE(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT)),
    /** Saying that everything is still correct. */
    CONFIRM_PROFILE(Set.of(MANAGER), Set.of(SECRETARIAT)),
    /** Closing an organisation and opening it again. */
    CLOSE(Set.of(), Set.of(SECRETARIAT)),
    /** Making two entries one. */
    MERGE(Set.of(), Set.of(SECRETARIAT)),
    /** Reading the change requests: one's own, or all. */
    READ_CHANGE_REQUESTS(Set.of(MANAGER, CLERK), Set.of(SECRETARIAT, COMMITTEE, AUDITOR)),
    /** Approving and refusing changes to verified fields. */
    DECIDE_CHANGE(Set.of(), Set.of(SECRETARIAT)),
    /** Deciding those that the secretariat left waiting for too long. */
    DECIDE_ESCALATED(Set.of(), Set.of(SECRETARIAT, COMMITTEE)),
    /** Reading contacts that are for members only. */
    READ_MEMBERS_CONTACTS(
            Set.of(), Set.of(SECRETARIAT, COMMITTEE, MANAGER, CLERK, MINISTRY, AUDITOR));

    private final Carriers carriers;

    DirectoryRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
