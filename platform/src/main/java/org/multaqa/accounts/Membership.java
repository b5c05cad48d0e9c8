package org.multaqa.accounts;

import java.time.Instant;
import java.util.UUID;

/** What a person is for an organisation, from when on. */
public record Membership(UUID id, UUID person, UUID organisationId, Role role, Instant since) {}
