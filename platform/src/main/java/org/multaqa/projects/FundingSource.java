package org.multaqa.projects;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that a partner brings.
 *
 * @param what who gives it, or where it is looked for
 * @param amount in whole units of the project's currency
 */
public record FundingSource(
        UUID organisation, SourceKind kind, @Nullable String what, long amount) {}
