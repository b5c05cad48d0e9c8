package org.multaqa.linkage.match;

/** Which records are one household of one charity. */
final class Households {
    private final TextPool names = new TextPool();
    private final Ints of = new Ints();
    private int[] starts = new int[0];
    private int[] members = new int[0];

    /** Adds the next record; a household without a name is none. */
    void add(String charity, String household) {
        of.add(household.isEmpty() ? 0 : names.intern(charity + "|" + household));
    }

    /** Lines the members up, once all records are there. */
    void close() {
        starts = new int[names.size() + 1];
        for (int i = 0; i < of.size(); i++) {
            starts[of.get(i)]++;
        }
        int sum = 0;
        for (int i = 0; i < starts.length; i++) {
            int count = i == 0 ? 0 : starts[i];
            starts[i] = sum;
            sum += count;
        }
        members = new int[sum];
        int[] filled = starts.clone();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) > 0) {
                members[filled[of.get(i)]++] = i;
            }
        }
    }

    /** The household of a record; 0 for none. */
    int of(int record) {
        return of.get(record);
    }

    int size() {
        return names.size();
    }

    /** How many members a household has on the list. */
    int count(int household) {
        return household == 0 ? 0 : starts[household + 1] - starts[household];
    }

    int member(int household, int at) {
        return members[starts[household] + at];
    }
}
