package org.multaqa.accounts;

import java.time.Instant;
import java.util.UUID;

/** A letter that lets its reader join an organisation in a role, once, for seven days. */
public record Invitation(
        UUID id,
        String email,
        UUID organisationId,
        Role role,
        Instant createdAt,
        Instant expiresAt) {}
