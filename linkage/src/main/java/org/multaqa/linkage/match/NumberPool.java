package org.multaqa.linkage.match;

import org.multaqa.linkage.text.Slips;

/**
 * Numbers by which people are known, each kept once and numbered from 0, which is none. The digits
 * of a number stand in one long, four bits each and their count above them, so that two numbers are
 * compared without looking at letters; what is longer or has letters is compared as text.
 */
final class NumberPool {
    private static final int MOST_DIGITS = 15;
    private static final int COUNT = 4 * MOST_DIGITS;
    private static final long DIGITS = (1L << COUNT) - 1;

    private final TextPool texts = new TextPool();
    private final Longs digits = new Longs();

    NumberPool() {
        digits.add(0);
    }

    /** The number of a number, which is added where it is new. */
    int intern(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int number = texts.intern(text);
        if (number == digits.size()) {
            digits.add(packed(text));
        }
        return number;
    }

    /** Whether two numbers are at most one slip of the hand apart, as {@link Slips} has it. */
    boolean near(int one, int other) {
        long first = digits.get(one);
        long second = digits.get(other);
        if (first == 0 || second == 0) {
            return Slips.between(texts.get(one), texts.get(other), 1) <= 1;
        }
        int length = (int) (first >>> COUNT);
        int otherLength = (int) (second >>> COUNT);
        if (length == otherLength) {
            return mistaken(first & DIGITS, second & DIGITS);
        }
        return length > otherLength
                ? leftOut(first & DIGITS, second & DIGITS, length - otherLength, otherLength)
                : leftOut(second & DIGITS, first & DIGITS, otherLength - length, length);
    }

    /** Of one length: one digit is another, or two neighbours are exchanged. */
    private static boolean mistaken(long one, long other) {
        long differing = one ^ other;
        if (differing == 0) {
            return true;
        }
        int last = Long.numberOfTrailingZeros(differing) & ~3;
        long wrong = differing >>> last;
        if (wrong < 16) {
            return true;
        }
        long pair = one >>> last & 0xFF;
        long exchanged = pair >>> 4 | (pair & 15) << 4;
        return wrong < 256 && exchanged == (other >>> last & 0xFF);
    }

    /** Whether the longer without one digit, the last in which they part, is the shorter. */
    private static boolean leftOut(long longer, long shorter, int more, int length) {
        if (more > 1) {
            return false;
        }
        int at = Math.min(Long.numberOfTrailingZeros(longer ^ shorter) & ~3, 4 * length);
        long after = longer & (1L << at) - 1;
        long before = longer >>> at >>> 4 << at;
        return (before | after) == shorter;
    }

    private static long packed(String text) {
        int length = text.length();
        if (length > MOST_DIGITS) {
            return 0;
        }
        long packed = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            packed = packed << 4 | digit;
        }
        return packed | (long) length << COUNT;
    }
}
