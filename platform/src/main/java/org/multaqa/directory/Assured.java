package org.multaqa.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who last said of a field that it is so, and when.
 *
 * @param field the key of an {@link OrganisationField} or of a part of the profile
 */
public record Assured(String field, Instant at, @Nullable UUID person) {}
