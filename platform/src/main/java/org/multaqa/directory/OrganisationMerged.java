package org.multaqa.directory;

import java.util.UUID;

/**
 * Two entries became one. Listeners run in the same transaction and move what they keep by {@code
 * gone} over to {@code keep}.
 */
public record OrganisationMerged(UUID keep, UUID gone) {}
