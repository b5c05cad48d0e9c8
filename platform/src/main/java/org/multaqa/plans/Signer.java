package org.multaqa.plans;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner's standing signature with what it says, or what it asks to be changed. */
public record Signer(
        UUID plan,
        UUID organisation,
        @Nullable String signed,
        @Nullable Instant signedAt,
        @Nullable String returned) {}
