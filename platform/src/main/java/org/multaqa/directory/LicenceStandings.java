package org.multaqa.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * How organisations stand with their licences: told by the module that keeps these. Whoever changes
 * a standing also calls {@link Organisations#touched}, so that what is kept in memory is renewed.
 */
public interface LicenceStandings {
    LicenceStanding of(UUID organisation, LocalDate on);

    /** The standing of every organisation that has one; those not in it have none. */
    Map<UUID, LicenceStanding> all(LocalDate on);
}
