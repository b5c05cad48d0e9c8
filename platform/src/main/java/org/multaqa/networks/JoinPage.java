package org.multaqa.networks;

import java.util.List;

/** The form by which a membership of an organisation is asked for, offered or entered. */
public record JoinPage(
        Named organisation,
        List<Way> ways,
        Way way,
        List<Named> networks,
        String network,
        MembershipForm form) {}
