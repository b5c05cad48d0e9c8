package org.multaqa.linkage.attack;

/**
 * Tells the records of a graph of records and tokens apart by how they hang together: each round a
 * token takes the colour that its records' colours make, and a record the one that its tokens' make
 * (Weisfeiler and Leman). Two graphs of the same records come to the same colours, whatever their
 * order and whatever the tokens look like.
 */
final class Refinement {
    private static final int ROUNDS = 6;

    private Refinement() {}

    /**
     * The colours of records.
     *
     * @param records how many records there are
     * @param recordOf the record of each token of a record
     * @param tokens the buckets of tokens that are one
     * @param shown what else shows of each token of a record, such as its kind
     * @param filledUp whether tokens that only one record has do not count, as when records are
     *     filled up with such
     */
    static long[] colours(
            int records, int[] recordOf, Bucketing tokens, int[] shown, boolean filledUp) {
        long[] colours = new long[records];
        for (int round = 0; round < ROUNDS; round++) {
            long[] next = new long[records];
            for (int token = 0; token < tokens.count(); token++) {
                int size = tokens.size(token);
                if (size == 1 && filledUp) {
                    continue;
                }
                long sum = size;
                for (int i = 0; i < size; i++) {
                    int thing = tokens.thing(token, i);
                    sum += Mixing.of(shown[thing], colours[recordOf[thing]]);
                }
                for (int i = 0; i < size; i++) {
                    int thing = tokens.thing(token, i);
                    next[recordOf[thing]] += Mixing.of(shown[thing], sum);
                }
            }
            for (int r = 0; r < records; r++) {
                colours[r] = Mixing.of(colours[r], next[r]);
            }
        }
        return colours;
    }
}
