package org.multaqa.places;

import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed about places. */
public enum PlaceRight implements Right {
    /** Giving names, adding and closing places, bringing in boundaries. */
    KEEP_PLACES;

    @Override
    public Carriers carriers() {
        return new Carriers(Set.of(), Set.of(Role.SECRETARIAT));
    }
}
