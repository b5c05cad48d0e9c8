package org.multaqa.search;

import java.time.Instant;
import org.multaqa.audit.Head;

/** What an export says of itself: when it was made, and the head of the trail at that time. */
record Stamp(Instant at, Head head) {
    /** The name of the header in which CSV, which has no room for it, tells the head. */
    static final String HEADER = "X-Multaqa-Trail";

    /** A file's name with the day and the number of the head: organisations-2026-11-23-1042.csv. */
    String fileName(String name, String ending) {
        return name
                + "-"
                + org.multaqa.language.Dates.today(at)
                + "-"
                + head.number()
                + "."
                + ending;
    }
}
