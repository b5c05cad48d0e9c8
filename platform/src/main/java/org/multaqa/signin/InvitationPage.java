package org.multaqa.signin;

import org.multaqa.accounts.Invitation;
import org.multaqa.accounts.OrganisationNames;

/** An invitation as its reader sees it; {@code known} when the address has an account already. */
public record InvitationPage(
        String code,
        Invitation invitation,
        OrganisationNames.Named organisation,
        boolean known,
        String name) {}
