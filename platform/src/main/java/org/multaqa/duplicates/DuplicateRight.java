package org.multaqa.duplicates;

import static org.multaqa.accounts.Role.SECRETARIAT;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed with likely duplicates. */
public enum DuplicateRight implements Right {
    /** Looking at pairs and deciding them. */
    DECIDE;

    @Override
    public Set<Role> own() {
        return Set.of();
    }

    @Override
    public Set<Role> anywhere() {
        return Set.of(SECRETARIAT);
    }
}
