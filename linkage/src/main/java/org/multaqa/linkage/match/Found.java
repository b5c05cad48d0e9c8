package org.multaqa.linkage.match;

import java.util.Arrays;

/** Pairs that may be one person, with their scores, in the order in which they were added. */
final class Found {
    /** Of sure pairs no more than this share may be expected to be wrong. */
    private static final double WRONG_SHARE = 0.0045;

    private final Longs pairs = new Longs();
    private final Ints scores = new Ints();

    void add(int first, int second, float score) {
        pairs.add((long) first << 32 | second);
        scores.add(Float.floatToRawIntBits(score));
    }

    /** Adds all of another. */
    void add(Found more) {
        for (int i = 0; i < more.size(); i++) {
            pairs.add(more.pairs.get(i));
            scores.add(more.scores.get(i));
        }
    }

    /**
     * The score from which on pairs are sure. A score says how likely its pair is wrong; where many
     * people have the same names there are so many doubtful pairs that those of the least score
     * that can be sure would make too many wrong ones among all that are.
     */
    double sureFrom() {
        float[] highest = new float[size()];
        for (int i = 0; i < highest.length; i++) {
            highest[i] = -score(i);
        }
        Arrays.sort(highest);
        double wrong = 0;
        for (int i = 0; i < highest.length && -highest[i] >= Verdict.SURE_FROM; i++) {
            wrong += 1 / (1 + Math.pow(2, -highest[i]));
            if (wrong > 1 + WRONG_SHARE * (i + 1)) {
                return -highest[i - 1];
            }
        }
        return Verdict.SURE_FROM;
    }

    int size() {
        return pairs.size();
    }

    int first(int at) {
        return (int) (pairs.get(at) >>> 32);
    }

    int second(int at) {
        return (int) pairs.get(at);
    }

    float score(int at) {
        return Float.intBitsToFloat(scores.get(at));
    }
}
