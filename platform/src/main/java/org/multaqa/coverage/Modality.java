package org.multaqa.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How aid is given, as its row says; {@link #UNSAID} where it does not. */
public enum Modality {
    UNSAID,
    IN_KIND,
    CASH,
    VOUCHER,
    SERVICE,
    SPONSORSHIP;

    private static final Map<String, Modality> WORDS = View.byWord(values());

    /** All that a row can say. */
    static List<Modality> said() {
        return Arrays.stream(values()).skip(1).toList();
    }

    /** The modality of the word of a row. */
    static Modality of(String word) {
        return WORDS.getOrDefault(word, UNSAID);
    }

    /** The text that names it. */
    public String key() {
        return "activities.modality." + View.word(this);
    }
}
