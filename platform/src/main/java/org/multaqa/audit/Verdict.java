package org.multaqa.audit;

/** What a check of the whole trail found. */
public sealed interface Verdict {
    /** Every entry follows from the one before, and an older head given was met on the way. */
    record Whole(Head head) implements Verdict {}

    /** The first entry that does not follow: changed, missing or out of order. */
    record Broken(long number) implements Verdict {}

    /** The trail is whole in itself, but does not pass through the older head that was given. */
    record OtherHistory(Head given) implements Verdict {}
}
