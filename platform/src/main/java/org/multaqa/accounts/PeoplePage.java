package org.multaqa.accounts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who belongs to an organisation, and the form by which others are invited. */
public record PeoplePage(
        UUID organisation,
        OrganisationNames.Named name,
        List<People.Holder> holders,
        List<Invitation> invitations,
        Set<Role> offered,
        String email,
        @Nullable Role role) {}
