package org.multaqa.profiles;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of a kind of part. */
interface PartStore<P extends Part> {
    /** Those of some organisations, in the order in which they were added. */
    List<P> of(Collection<UUID> organisations);

    Optional<P> find(UUID id);

    void insert(P part, Instant at);

    /** Writes the part if its version is still the one that was read; the number of rows. */
    int update(P part, Instant at);

    void delete(UUID id);

    /** Those of an entry that was merged go over to the kept one. */
    void move(UUID gone, UUID keep);

    void deleteOf(UUID organisation);
}
