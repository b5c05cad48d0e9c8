package org.multaqa.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's tokens; {@code secret} is there once, when one was made just now. */
public record TokensPage(
        UUID organisation, List<ApiToken> tokens, @Nullable String secret, String name) {}
