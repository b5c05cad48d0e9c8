package org.multaqa.coediting;

import java.util.ArrayList;
import java.util.List;

/** A text as its words, each with the blanks behind it; together they are the text again. */
final class Words {
    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean next =
                    !Character.isWhitespace(text.charAt(i))
                            && Character.isWhitespace(text.charAt(i - 1));
            if (next) {
                words.add(text.substring(begin, i));
                begin = i;
            }
        }
        if (begin < text.length()) {
            words.add(text.substring(begin));
        }
        return words;
    }

    /** Words that say the same, whatever blanks are behind them. */
    static boolean same(String one, String other) {
        return one.strip().equals(other.strip());
    }

    static boolean same(List<String> some, List<String> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!same(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * For each word of a text the place of the same word in a later one, -1 where it is gone: the
     * longest common sequence.
     */
    static int[] kept(List<String> before, List<String> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int at = before.size() - 1; at >= 0; at--) {
            for (int to = after.size() - 1; to >= 0; to--) {
                longest[at][to] =
                        same(before.get(at), after.get(to))
                                ? longest[at + 1][to + 1] + 1
                                : Math.max(longest[at + 1][to], longest[at][to + 1]);
            }
        }
        int[] kept = new int[before.size()];
        java.util.Arrays.fill(kept, -1);
        int i = 0;
        int k = 0;
        while (i < before.size() && k < after.size()) {
            if (same(before.get(i), after.get(k))) {
                kept[i++] = k++;
            } else if (longest[i + 1][k] >= longest[i][k + 1]) {
                i++;
            } else {
                k++;
            }
        }
        return kept;
    }
}
