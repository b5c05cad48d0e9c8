package org.multaqa.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as it stands for an organisation.
 *
 * @param note what is to be revised, why it is not required, or what was answered
 * @param person who said so last
 * @param expiresOn the last day it counts as verified
 * @param version counts the changes; 0 when nobody has looked yet
 */
public record Item(
        UUID id,
        UUID organisation,
        String requirement,
        ItemState state,
        @Nullable String note,
        @Nullable UUID person,
        Instant at,
        @Nullable LocalDate expiresOn,
        int version) {}
