package org.multaqa.signin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One browser in which a person has signed in; {@code agent} is what the browser calls itself. */
public record Session(
        UUID id,
        UUID person,
        @Nullable UUID organisationId,
        boolean awaitsCode,
        String agent,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt) {
    /** The browser by the name that people give it. */
    public String browser() {
        return BrowserName.of(agent);
    }
}
