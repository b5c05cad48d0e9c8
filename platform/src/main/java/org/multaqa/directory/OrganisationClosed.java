package org.multaqa.directory;

import java.util.UUID;

/** An organisation was closed. */
public record OrganisationClosed(UUID id) {}
