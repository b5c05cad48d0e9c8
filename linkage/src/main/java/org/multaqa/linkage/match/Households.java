package org.multaqa.linkage.match;

/** Which records are one household of one charity. */
final class Households {
    private final TextPool names = new TextPool();
    private int[] starts = new int[0];
    private int[] members = new int[0];
    private int[] skeletons = new int[0];
    private long[] marks = new long[0];

    /** The number of a household; a household without a name is none, 0. */
    int number(String charity, String household) {
        return household.isEmpty() ? 0 : names.intern(charity + "|" + household);
    }

    /** Lines the members up, once all records are there. */
    void close(Roll roll) {
        starts = new int[names.size() + 1];
        marks = new long[names.size()];
        for (int record = 0; record < roll.size(); record++) {
            starts[roll.household.get(record)]++;
        }
        int sum = 0;
        for (int i = 0; i < starts.length; i++) {
            int count = i == 0 ? 0 : starts[i];
            starts[i] = sum;
            sum += count;
        }
        members = new int[sum];
        skeletons = new int[sum];
        int[] filled = starts.clone();
        for (int record = 0; record < roll.size(); record++) {
            int household = roll.household.get(record);
            if (household > 0) {
                int at = filled[household]++;
                members[at] = record;
                skeletons[at] = roll.names.skeleton(roll.given.get(record));
                marks[household] |= 1L << (skeletons[at] * 0x9E3779B9 >>> 26);
            }
        }
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

    /** How many members of the first have the name of one of the second, at most two. */
    int shared(int first, int withoutOne, int second, int withoutOther) {
        if ((marks[first] & marks[second]) == 0) {
            return 0;
        }
        int shared = 0;
        for (int i = starts[first]; i < starts[first + 1] && shared < 2; i++) {
            if (members[i] != withoutOne && isIn(second, skeletons[i], withoutOther)) {
                shared++;
            }
        }
        return shared;
    }

    private boolean isIn(int household, int skeleton, int without) {
        for (int i = starts[household]; i < starts[household + 1]; i++) {
            if (skeletons[i] == skeleton && members[i] != without) {
                return true;
            }
        }
        return false;
    }
}
