package org.multaqa.directory;

import java.util.Set;
import java.util.UUID;

/**
 * Which fields of an organisation the union has verified against documents: told by the module that
 * verifies. An edit to one of them waits for the secretariat.
 */
public interface VerifiedFields {
    /** Keys as in {@link OrganisationField#key}. */
    Set<String> of(UUID organisation);
}
