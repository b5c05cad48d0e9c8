package org.multaqa.directory;

import java.time.Duration;
import java.time.Instant;

/** How long ago an organisation last said that what stands here is correct. */
public enum Freshness {
    /** Within the last half year. */
    FRESH,
    /** Within the last year. */
    AGEING,
    /** Longer ago: it counts less in searches, and its page says so. */
    STALE;

    /** After this long an organisation is asked to look its profile over. */
    public static final Duration ASKED_AFTER = Duration.ofDays(183);

    /** After this long nobody should rely on it. */
    public static final Duration STALE_AFTER = Duration.ofDays(365);

    public static Freshness of(Organisation organisation, Instant now) {
        return of(organisation.fresh(), now);
    }

    /** The same of what was last said to be correct at an instant. */
    public static Freshness of(Instant fresh, Instant now) {
        Duration age = Duration.between(fresh, now);
        if (age.compareTo(ASKED_AFTER) < 0) {
            return FRESH;
        }
        return age.compareTo(STALE_AFTER) < 0 ? AGEING : STALE;
    }
}
