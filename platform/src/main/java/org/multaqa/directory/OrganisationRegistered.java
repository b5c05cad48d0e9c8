package org.multaqa.directory;

import java.util.UUID;

/** An organisation was entered. */
public record OrganisationRegistered(UUID id) {}
