package org.multaqa.linkage.text;

/**
 * Slips of the hand: letters left out, put in, mistaken, or two neighbours exchanged (the distance
 * of optimal string alignment).
 */
public final class Slips {
    private Slips() {}

    /** How many slips lead from one word to another; {@code most + 1} when there are more. */
    public static int between(String one, String other, int most) {
        int n = one.length();
        int m = other.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] last = new int[m + 1];
        int[] now = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                char a = one.charAt(i - 1);
                char b = other.charAt(j - 1);
                int slips =
                        Math.min(last[j - 1] + (a == b ? 0 : 1), Math.min(last[j], now[j - 1]) + 1);
                boolean exchanged =
                        i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2);
                now[j] = exchanged ? Math.min(slips, before[j - 2] + 1) : slips;
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return Math.min(last[m], most + 1);
    }
}
