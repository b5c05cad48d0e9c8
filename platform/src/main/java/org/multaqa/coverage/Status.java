package org.multaqa.coverage;

import java.util.Locale;

/** How far an activity is, as its row says; {@link #UNSAID} where it does not. */
enum Status {
    UNSAID,
    PLANNED,
    ONGOING,
    COMPLETED,
    SUSPENDED,
    CANCELLED;

    /** The status of the word of a row. */
    static Status of(String word) {
        for (Status status : values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
                return status;
            }
        }
        return UNSAID;
    }
}
