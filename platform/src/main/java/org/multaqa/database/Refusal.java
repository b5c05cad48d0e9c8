package org.multaqa.database;

import org.multaqa.language.Message;

/**
 * Something the database side will not do, for a reason that the person at the console can act on.
 * The reason is a {@link Message}, said in the language of whoever asked; keys are {@code
 * database.*}.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message reason;

    /**
     * {@code new Refusal("database.already-running", "process", 4711)}: names and values in turn.
     */
    public Refusal(String key, Object... namesAndValues) {
        super(key + " " + Message.of(key, namesAndValues).arguments());
        this.reason = Message.of(key, namesAndValues);
    }

    /** Why, to be said in some language. */
    public Message reason() {
        return reason;
    }
}
