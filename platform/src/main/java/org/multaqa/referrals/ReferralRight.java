package org.multaqa.referrals;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with referrals; nothing of them to the ministry. */
public enum ReferralRight implements Right {
    /** Sending, reading, answering those of one's own organisation, and its devices. */
    HANDLE(Set.of(MANAGER, CLERK, SECRETARIAT), Set.of()),
    /** Seeing which wait too long, without what they say. */
    OVERSEE(Set.of(), Set.of(SECRETARIAT, AUDITOR));

    private final Carriers carriers;

    ReferralRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
