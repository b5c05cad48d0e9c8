package org.multaqa.exchange;

import static org.multaqa.accounts.Role.AUDITOR;
import static org.multaqa.accounts.Role.CLERK;
import static org.multaqa.accounts.Role.MANAGER;
import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed in the exchange. */
public enum ExchangeRight implements Right {
    /** Checking, registering and withdrawing, for the own charity and never for another. */
    TAKE_PART(Set.of(MANAGER, CLERK), Set.of()),
    /** Following the log: the own lines, and of others that there are some. */
    FOLLOW_LOG(Set.of(MANAGER, CLERK), Set.of(AUDITOR)),
    /** Reading the lines of everybody, and who is conspicuous. */
    WATCH(Set.of(), Set.of(AUDITOR)),
    /** Opening an epoch for a key that the holders have made. */
    OPEN_EPOCH(Set.of(), Set.of(SECRETARIAT));

    private final Carriers carriers;

    ExchangeRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
