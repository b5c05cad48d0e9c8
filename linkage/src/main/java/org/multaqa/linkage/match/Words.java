package org.multaqa.linkage.match;

import java.util.Arrays;

/**
 * Words that come up again and again, such as names, each kept once and numbered from 0, which is
 * the empty word. What hardly ever comes again weighs less in a {@link TextPool}.
 */
final class Words {
    private String[] words = new String[1 << 8];
    private int[] table = new int[1 << 10];
    private int count;

    Words() {
        intern("");
    }

    /** The number of a word, which is added where it is new. */
    int intern(String word) {
        int slot = slot(word);
        if (table[slot] > 0) {
            return table[slot] - 1;
        }
        if (count * 2 >= table.length) {
            grow();
            slot = slot(word);
        }
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 3 / 2);
        }
        words[count] = word;
        table[slot] = ++count;
        return count - 1;
    }

    String get(int number) {
        return words[number];
    }

    int size() {
        return count;
    }

    private int slot(String word) {
        int mask = table.length - 1;
        int slot = spread(word) & mask;
        while (table[slot] > 0 && !words[table[slot] - 1].equals(word)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] bigger = new int[table.length * 2];
        int mask = bigger.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = spread(words[number]) & mask;
            while (bigger[slot] > 0) {
                slot = slot + 1 & mask;
            }
            bigger[slot] = number + 1;
        }
        table = bigger;
    }

    private static int spread(String word) {
        int hash = word.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 16;
    }
}
