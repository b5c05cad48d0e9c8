package org.multaqa.jobs;

import java.time.Instant;
import java.time.LocalTime;

/**
 * Something the program does by itself every day: a bean. Doing it twice does no more than once.
 */
public interface Duty {
    /** Its name in the table of jobs, in words with hyphens: {@code licences-expire}. */
    String name();

    /** When it is done, in Damascus. */
    default LocalTime at() {
        return LocalTime.of(5, 0);
    }

    /** Does what is due now. */
    void perform(Instant now);
}
