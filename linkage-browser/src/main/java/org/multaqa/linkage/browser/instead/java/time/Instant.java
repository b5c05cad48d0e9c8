package org.multaqa.linkage.browser.instead.java.time;

/** A second since 1970, which is all that messages say of a time. */
public record Instant(long epochSecond) {
    /** That second. */
    public static Instant ofEpochSecond(long second) {
        return new Instant(second);
    }

    /** Its number. */
    public long getEpochSecond() {
        return epochSecond;
    }
}
