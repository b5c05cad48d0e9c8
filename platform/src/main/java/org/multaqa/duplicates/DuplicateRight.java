package org.multaqa.duplicates;

import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;

/** What can be allowed with likely duplicates. */
public enum DuplicateRight implements Right {
    /** Looking at pairs and deciding them. */
    DECIDE;

    @Override
    public Carriers carriers() {
        return new Carriers(Set.of(), Set.of(SECRETARIAT));
    }
}
