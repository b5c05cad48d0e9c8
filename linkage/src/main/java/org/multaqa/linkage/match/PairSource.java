package org.multaqa.linkage.match;

/** Something that gives pairs of numbers, whenever asked the same ones. */
interface PairSource {
    /** Takes a pair, in whichever order. */
    interface PairTaker {
        void take(int one, int other);
    }

    void each(PairTaker taker);
}
