package org.multaqa.health;

import org.multaqa.language.Message;

/** Something that is well, or something wrong; then the text says what to do. */
public record Finding(boolean well, Message text) {

    public static Finding well(String key, Object... namesAndValues) {
        return new Finding(true, Message.of(key, namesAndValues));
    }

    public static Finding wrong(String key, Object... namesAndValues) {
        return new Finding(false, Message.of(key, namesAndValues));
    }
}
