package org.multaqa.settings;

import java.util.EnumSet;
import java.util.Set;
import org.multaqa.accounts.Right;
import org.multaqa.accounts.Role;

/** What can be allowed about the settings of the workspace. */
public enum SettingsRight implements Right {
    /** Seeing and changing them. */
    CHANGE_SETTINGS(EnumSet.noneOf(Role.class), EnumSet.of(Role.SECRETARIAT));

    private final Carriers carriers;

    SettingsRight(Set<Role> own, Set<Role> anywhere) {
        carriers = new Carriers(own, anywhere);
    }

    @Override
    public Carriers carriers() {
        return carriers;
    }
}
