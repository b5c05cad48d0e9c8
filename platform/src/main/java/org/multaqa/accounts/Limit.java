package org.multaqa.accounts;

import java.time.Duration;

/** Every limit on how often something may be tried, in one place. */
public enum Limit {
    /** Passwords and codes tried for one person. */
    SIGN_IN_PERSON(8, Duration.ofMinutes(15)),
    /** Passwords, codes and links tried from one address. */
    SIGN_IN_ADDRESS(60, Duration.ofMinutes(15)),
    /** Letters with a link sent to one person. */
    LINK_PERSON(4, Duration.ofMinutes(30)),
    /** Invitations sent by one person. */
    INVITATIONS(60, Duration.ofHours(1)),
    /** Reads of the API without a token, from one address. */
    OPEN_API(600, Duration.ofMinutes(1)),
    /** Calls of the API with one token. */
    TOKEN_API(3000, Duration.ofMinutes(1)),
    /** Files brought in by one person. */
    UPLOADS(60, Duration.ofHours(1)),
    /** Whole lists taken away to one address. */
    EXPORTS(120, Duration.ofMinutes(30));

    private final int times;
    private final Duration within;

    Limit(int times, Duration within) {
        this.times = times;
        this.within = within;
    }

    public int times() {
        return times;
    }

    public Duration within() {
        return within;
    }
}
