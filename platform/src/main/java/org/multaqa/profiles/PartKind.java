package org.multaqa.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of parts that a profile has several of. */
public enum PartKind {
    CONTACTS("contact", "contacts", 40),
    SERVICES("service", "services", 80),
    PAST_WORK("past-work", "pastWork", 40);

    private final String thing;
    private final String key;
    private final int most;

    PartKind(String thing, String key, int most) {
        this.thing = thing;
        this.key = key;
        this.most = most;
    }

    /** One of them, as the trail names it: {@code contact}. */
    public String thing() {
        return thing;
    }

    /** Its name in the API and among what is confirmed: {@code pastWork}. */
    public String key() {
        return key;
    }

    /** Its name in addresses and in the language files: {@code past-work}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many of them an organisation may have. */
    public int most() {
        return most;
    }

    static Optional<PartKind> ofWord(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
