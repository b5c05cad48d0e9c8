package org.multaqa.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Small numbers instead of keys, given in the order in which the keys are met and never changed;
 * one thread at a time gives them, any may read.
 */
final class Numbering<T> {
    /** A number is kept in two bytes where entries hold it. */
    static final int MOST = Character.MAX_VALUE;

    private final Map<T, Integer> numbers = new ConcurrentHashMap<>();
    private volatile List<T> keys = List.of();
    private List<T> growing = new ArrayList<>();

    /** The number of a key, a new one where it had none; {@link #publish} before others ask. */
    int give(T key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int number = growing.size();
        growing.add(key);
        numbers.put(key, number);
        return number;
    }

    /** Lets {@link #key} know what was given. */
    void publish() {
        if (growing.size() > keys.size()) {
            keys = List.copyOf(growing);
        }
    }

    /** The number of a key, -1 where it has none. */
    int find(@Nullable T key) {
        return key == null ? -1 : numbers.getOrDefault(key, -1);
    }

    T key(int number) {
        return keys.get(number);
    }

    int size() {
        return keys.size();
    }

    /** How many numbers were given, published or not. */
    int given() {
        return growing.size();
    }
}
