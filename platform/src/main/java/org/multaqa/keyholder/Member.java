package org.multaqa.keyholder;

import org.multaqa.database.Refusal;

/**
 * A member as a holder knows it.
 *
 * @param key its public key, in hexadecimal digits
 * @param name of the charity
 * @param size the agreed number of records of its list
 * @param aDay how many elements it may ask of this holder in a day
 */
record Member(String key, String name, int size, int aDay, boolean left) {
    /** Match keys of a record: 20.6 on generated lists, and some of its family's. */
    static final int KEYS_A_RECORD = 24;

    private static final int TIMES_A_YEAR = 3;
    private static final int LARGEST = 5_000_000;
    private static final int LEAST_A_DAY = 2_000;

    Member {
        if (size < 1 || size > LARGEST) {
            throw new Refusal("keyholder.size-between", "most", LARGEST);
        }
        if (name.isBlank() || name.length() > 100 || HolderCard.isUnplain(name)) {
            throw new Refusal("keyholder.name-unfit", "name", name);
        }
    }

    /**
     * The usual allowance of a day: the whole list once, as it is encoded at the beginning; a small
     * charity's desk may have more of its year on one day.
     */
    static int usualDay(int size) {
        long once = ofOneHolder((long) size * KEYS_A_RECORD);
        return (int) Math.min(Math.max(LEAST_A_DAY, once), ofTheYear(size));
    }

    /** How many elements it may ask of this holder in a year: three times its list. */
    long aYear() {
        return ofTheYear(size);
    }

    private static long ofTheYear(int size) {
        return ofOneHolder((long) size * KEYS_A_RECORD * TIMES_A_YEAR);
    }

    /** Two of three holders see a request, so each allows two thirds. */
    private static long ofOneHolder(long elements) {
        return Math.ceilDiv(elements * 2, 3);
    }
}
