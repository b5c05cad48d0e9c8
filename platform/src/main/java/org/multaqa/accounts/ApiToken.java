package org.multaqa.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token by which a program acts for an organisation in a role. The secret itself is not kept. */
public record ApiToken(
        UUID id,
        UUID organisationId,
        Role role,
        String name,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {}
