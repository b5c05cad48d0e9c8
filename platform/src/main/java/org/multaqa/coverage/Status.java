package org.multaqa.coverage;

import java.util.Map;

/** How far an activity is, as its row says; {@link #UNSAID} where it does not. */
enum Status {
    UNSAID,
    PLANNED,
    ONGOING,
    COMPLETED,
    SUSPENDED,
    CANCELLED;

    private static final Map<String, Status> WORDS = View.byWord(values());

    /** The status of the word of a row. */
    static Status of(String word) {
        return WORDS.getOrDefault(word, UNSAID);
    }
}
