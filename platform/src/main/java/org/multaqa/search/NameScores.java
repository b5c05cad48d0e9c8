package org.multaqa.search;

import java.util.Arrays;
import java.util.List;

/**
 * How well the names in an index answer typed words, in whatever order these stand. Rare words
 * count for more; a name fits when it has every word as typed or as a beginning.
 */
final class NameScores {
    private final Index index;
    private final int words;
    private final float[] share;
    private final byte[] found;
    private final byte[] sure;
    private int[] touched = new int[256];
    private int size;

    NameScores(Index index, List<String> typed) {
        this.index = index;
        this.words = typed.size();
        this.share = new float[index.size()];
        this.found = new byte[index.size()];
        this.sure = new byte[index.size()];
        float whole = 0;
        float[] best = new float[index.size()];
        byte[] surely = new byte[index.size()];
        for (String word : typed) {
            whole += add(index.vocabulary().meant(word), best, surely);
        }
        for (int i = 0; i < size; i++) {
            share[touched[i]] /= whole;
        }
    }

    /** The places in the index of all names that answer at all. */
    int[] touched() {
        return Arrays.copyOf(touched, size);
    }

    /** How much of what was typed the name answers, from 0 to 1. */
    float share(int place) {
        return share[place];
    }

    boolean fits(int place) {
        return sure[place] == words;
    }

    /** Adds what one typed word brings, and gives what it could have brought at most. */
    private float add(List<Vocabulary.Meant> meant, float[] best, byte[] surely) {
        int[] hits = new int[64];
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
                    if (count == hits.length) {
                        hits = Arrays.copyOf(hits, count * 2);
                    }
                    hits[count++] = place;
                }
                best[place] = Math.max(best[place], word.weight());
                surely[place] |= (byte) (word.sure() ? 1 : 0);
            }
        }
        float weight = (float) Math.log1p(index.size() / (double) Math.max(1, bearers));
        for (int i = 0; i < count; i++) {
            int place = hits[i];
            if (found[place] == 0) {
                touch(place);
            }
            found[place] = 1;
            share[place] += weight * best[place];
            sure[place] += surely[place];
            best[place] = 0;
            surely[place] = 0;
        }
        return weight;
    }

    private void touch(int place) {
        if (size == touched.length) {
            touched = Arrays.copyOf(touched, size * 2);
        }
        touched[size++] = place;
    }
}
