package org.multaqa.linkage.match;

/**
 * Which letters a word has, in one long: enough to tell that two words cannot be alike without
 * looking at them letter by letter. Letters are counted up to two, in 32 sorts, so that two words
 * never seem to have fewer letters in common than they have.
 */
final class Letters {
    private static final int SORTS = 32;

    private Letters() {}

    /** The letters of a word. */
    static long of(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            int sort = word.charAt(i) % SORTS;
            boolean again = (letters >>> sort & 1) != 0;
            letters |= 1L << (again ? sort + SORTS : sort);
        }
        return letters;
    }

    /** No fewer than the letters that two words of these lengths have in common. */
    static int common(long letters, int length, long others, int otherLength) {
        int uncounted =
                Math.min(length - Long.bitCount(letters), otherLength - Long.bitCount(others));
        return Long.bitCount(letters & others) + uncounted;
    }

    /** Whether words of these lengths may be one slip apart by their letters. */
    static boolean maySlip(int common, int length, int otherLength) {
        return common >= Math.max(length, otherLength) - 1;
    }

    /**
     * Whether words of these lengths may be alike, after Jaro and Winkler to 0.84: with four
     * letters the same to begin with, Jaro's likeness must be 0.733, which is 1.2 = c/n + c/m at
     * least.
     */
    static boolean mayBeAlike(int common, int length, int otherLength) {
        return 5 * common * (length + otherLength) >= 6 * length * otherLength;
    }
}
