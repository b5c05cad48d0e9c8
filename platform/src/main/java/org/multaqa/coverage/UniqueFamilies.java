package org.multaqa.coverage;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multaqa.places.Place;

/**
 * How many different families were reached, each counted once: a bean of the module that counts
 * them. Everything else here is a sum of what rows say.
 */
public interface UniqueFamilies {
    /** What is published of an area and month; none where it would tell of a few. */
    Optional<Told> of(@Nullable Place area, YearMonth month, @Nullable UUID network);

    /**
     * What is told.
     *
     * @param link where it stands with all that belongs to it
     */
    record Told(int families, int persons, int least, int most, String link) {}
}
