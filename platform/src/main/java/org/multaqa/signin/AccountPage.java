package org.multaqa.signin;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.accounts.OrganisationNames;
import org.multaqa.accounts.Person;
import org.multaqa.accounts.Role;

/** One's own account: who, for which organisations, in which browsers. */
public record AccountPage(
        Person person,
        @Nullable UUID actingFor,
        List<Place> places,
        List<Session> sessions,
        UUID current,
        boolean hasPassword,
        boolean secondFactor,
        List<SignInForm.Way> ways) {

    /** An organisation one belongs to, and what one is there. */
    public record Place(UUID organisation, OrganisationNames.Named name, List<Role> roles) {}
}
