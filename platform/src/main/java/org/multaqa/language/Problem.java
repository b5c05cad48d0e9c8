package org.multaqa.language;

/**
 * One thing that is wrong with what was asked: the field it concerns (empty when it is the whole)
 * and what to say of it.
 */
public record Problem(String field, Message message) {

    /** A problem of one field. */
    public static Problem at(String field, String key, Object... namesAndValues) {
        return new Problem(field, Message.of(key, namesAndValues));
    }

    /** A problem of the whole request. */
    public static Problem whole(String key, Object... namesAndValues) {
        return new Problem("", Message.of(key, namesAndValues));
    }
}
