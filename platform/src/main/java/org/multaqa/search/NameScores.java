package org.multaqa.search;

import java.util.List;

/**
 * How well the names in an index answer typed words, in whatever order these stand. Rare words
 * count for more; a name fits when it has every word as typed or as a beginning. One is used for
 * one question after another, since its arrays are as long as the directory.
 */
final class NameScores {
    private final Index index;
    private final float[] share;
    private final float[] best;
    private final byte[] sure;
    private final boolean[] found;
    private final boolean[] surely;
    private final int[] hits;
    private final int[] touched;
    private int size;
    private int words;

    NameScores(Index index) {
        int all = index.size();
        this.index = index;
        share = new float[all];
        best = new float[all];
        sure = new byte[all];
        found = new boolean[all];
        surely = new boolean[all];
        hits = new int[all];
        touched = new int[all];
    }

    /** Answers typed words; forgets those before. */
    void answer(List<String> typed) {
        forget();
        words = typed.size();
        float whole = 0;
        for (String word : typed) {
            whole += add(index.vocabulary().meant(word));
        }
        for (int i = 0; i < size; i++) {
            share[touched[i]] /= whole;
        }
    }

    /** How many names answer at all. */
    int size() {
        return size;
    }

    /** The place in the index of one of them, counted from 0 in no order. */
    int place(int number) {
        return touched[number];
    }

    /** How much of what was typed the name answers, from 0 to 1. */
    float share(int place) {
        return share[place];
    }

    boolean fits(int place) {
        return sure[place] == words;
    }

    /** Adds what one typed word brings, and gives what it could have brought at most. */
    private float add(List<Vocabulary.Meant> meant) {
        int count = 0;
        int bearers = 0;
        float top = 0;
        for (Vocabulary.Meant word : meant) {
            int[] places = index.bearers(word.word());
            if (word.weight() > top) {
                top = word.weight();
                bearers = 0;
            }
            bearers += word.weight() == top ? places.length : 0;
            for (int place : places) {
                if (best[place] == 0) {
                    hits[count++] = place;
                }
                best[place] = Math.max(best[place], word.weight());
                surely[place] |= word.sure();
            }
        }
        float weight = (float) Math.log1p(index.size() / (double) Math.max(1, bearers));
        for (int i = 0; i < count; i++) {
            take(hits[i], weight);
        }
        return weight;
    }

    private void take(int place, float weight) {
        if (!found[place]) {
            found[place] = true;
            touched[size++] = place;
        }
        share[place] += weight * best[place];
        sure[place] += (byte) (surely[place] ? 1 : 0);
        best[place] = 0;
        surely[place] = false;
    }

    private void forget() {
        for (int i = 0; i < size; i++) {
            int place = touched[i];
            share[place] = 0;
            sure[place] = 0;
            found[place] = false;
        }
        size = 0;
    }
}
