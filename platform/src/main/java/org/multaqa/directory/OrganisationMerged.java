package org.multaqa.directory;

import java.util.UUID;
import org.multaqa.accounts.Actor;

/**
 * Two entries became one. Listeners run in the same transaction and move what they keep by {@code
 * gone} over to {@code keep}; both entries are held until it ends, see {@link Organisations#hold}.
 */
public record OrganisationMerged(UUID keep, UUID gone, Actor by) {}
