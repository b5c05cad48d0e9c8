package org.multaqa.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * To which unions and networks organisations belong, directly or through one that belongs itself:
 * told by the module that keeps memberships. Whoever changes them calls {@link
 * Organisations#touched} for every organisation whose answer changes.
 */
public interface NetworkMemberships {
    /** The unions and networks above an organisation on a day. */
    Set<UUID> of(UUID organisation, LocalDate on);

    /** The same for every organisation that has any. */
    Map<UUID, Set<UUID>> all(LocalDate on);
}
