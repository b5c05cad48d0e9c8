package org.multaqa.linkage.match;

/** Pairs that may be one person, with their scores, in the order in which they were added. */
final class Found {
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
