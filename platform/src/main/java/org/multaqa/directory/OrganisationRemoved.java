package org.multaqa.directory;

import java.util.UUID;

/** The registration of an organisation was undone; nothing of it is kept. */
public record OrganisationRemoved(UUID id) {}
