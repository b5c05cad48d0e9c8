package org.multaqa.directory;

import java.util.UUID;

/** Fields of an organisation were changed; their keys as in {@link OrganisationField#key}. */
public record OrganisationChanged(UUID id, java.util.Set<String> fields) {}
