package org.multaqa.directory;

import java.util.UUID;

/** A change to a verified field was approved or refused. */
public record ChangeRequestDecided(UUID id) {}
