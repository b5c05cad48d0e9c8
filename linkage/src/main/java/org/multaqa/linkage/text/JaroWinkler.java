package org.multaqa.linkage.text;

/** How alike two short words are, after Jaro and Winkler, from 0 to 1; makes no garbage. */
public final class JaroWinkler {
    private static final int LONGEST = 64;

    private JaroWinkler() {}

    /** The likeness of two words; letters past the 64th do not count. */
    public static double of(String one, String other) {
        int n = Math.min(one.length(), LONGEST);
        int m = Math.min(other.length(), LONGEST);
        if (n == 0 || m == 0) {
            return 0;
        }
        int reach = Math.max(0, Math.max(n, m) / 2 - 1);
        long usedOne = 0;
        long usedOther = 0;
        int common = 0;
        for (int i = 0; i < n; i++) {
            int end = Math.min(m - 1, i + reach);
            for (int j = Math.max(0, i - reach); j <= end; j++) {
                if ((usedOther >>> j & 1) == 0 && one.charAt(i) == other.charAt(j)) {
                    usedOne |= 1L << i;
                    usedOther |= 1L << j;
                    common++;
                    break;
                }
            }
        }
        if (common == 0) {
            return 0;
        }
        int exchanged = exchanged(one, other, usedOne, usedOther);
        double jaro =
                ((double) common / n + (double) common / m + (common - exchanged / 2.0) / common)
                        / 3;
        int prefix = 0;
        int most = Math.min(4, Math.min(n, m));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static int exchanged(String one, String other, long usedOne, long usedOther) {
        int exchanged = 0;
        long left = usedOne;
        long right = usedOther;
        while (left != 0 && right != 0) {
            char a = one.charAt(Long.numberOfTrailingZeros(left));
            char b = other.charAt(Long.numberOfTrailingZeros(right));
            if (a != b) {
                exchanged++;
            }
            left &= left - 1;
            right &= right - 1;
        }
        return exchanged;
    }
}
