package org.multaqa.linkage.match;

import java.util.function.IntBinaryOperator;

/**
 * A question about two numbers whose order does not matter, and the answers that were given lately:
 * names and places come up again and again. For one thread.
 */
final class Remembered {
    private static final int SLOTS = 17;
    private static final int NUMBER_BITS = 28;
    private static final int ANSWER_BITS = 8;

    private final IntBinaryOperator question;

    /** A question and its answer in one; no question is 0. */
    private final long[] slots = new long[1 << SLOTS];

    /** Answers are from 0 to 255. */
    Remembered(IntBinaryOperator question) {
        this.question = question;
    }

    /** The answer about two numbers above 0, always asked with the lower one first. */
    int of(int one, int other) {
        int lower = Math.min(one, other);
        int higher = Math.max(one, other);
        long asked = (long) lower << NUMBER_BITS | higher;
        int slot = (int) (asked * 0x9E3779B97F4A7C15L >>> Long.SIZE - SLOTS);
        long held = slots[slot];
        if (held >>> ANSWER_BITS != asked) {
            held = asked << ANSWER_BITS | question.applyAsInt(lower, higher);
            slots[slot] = held;
        }
        return (int) held & (1 << ANSWER_BITS) - 1;
    }
}
