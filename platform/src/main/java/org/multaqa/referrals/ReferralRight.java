package org.multaqa.referrals;

import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with referrals; the ministry carries none of it. */
public enum ReferralRight implements Right {
    /** Sending and receiving for the own organisation, and keys of its devices. */
    TAKE_PART(Set.of(MANAGER, CLERK), Set.of()),
    /** Seeing how many there are and how many are late, without anything else. */
    WATCH(Set.of(), Set.of(SECRETARIAT));

    private final Carriers carriers;

    ReferralRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
