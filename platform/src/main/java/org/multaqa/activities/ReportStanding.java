package org.multaqa.activities;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a report stands on a day, what waits longest first. */
public enum ReportStanding {
    /** It was to be submitted and was not. */
    OVERDUE,
    /** It was sent back and waits for the organisation. */
    SENT_BACK,
    /** It waits for the secretariat. */
    SUBMITTED,
    /** There is time left. */
    DUE,
    /** It was begun before anybody asked for it. */
    NOT_ASKED,
    ACCEPTED;

    /** How it stands in addresses: {@code sent-back}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The standing of a word, if it is one. */
    public static Optional<ReportStanding> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }
}
