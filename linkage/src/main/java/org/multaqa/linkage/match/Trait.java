package org.multaqa.linkage.match;

/**
 * What of two records is compared, each in levels of likeness. Level 0 is always: one of them says
 * nothing. The levels of all traits stand in one long, a pattern.
 */
enum Trait {
    GIVEN(Level.NAMES, 0),
    FATHER(Level.NAMES, 4),
    GRANDFATHER(Level.NAMES, 8),
    FAMILY(Level.NAMES, 12),
    MOTHER(Level.NAMES, 16),
    BIRTH(Level.DATES, 20),
    NATIONAL(Level.NUMBERS, 24),
    PHONE(Level.NUMBERS, 26),
    BOOK(Level.BOOKS, 28),
    SEX(Level.SEXES, 31),
    REGISTRY(Level.PLACES, 33),
    PLACE(Level.PLACES, 35),
    COMPANIONS(Level.COUNTS, 37),
    ADDRESS_1(Level.PLACES, 39),
    ADDRESS_2(Level.PLACES, 41),
    SUBURB(Level.PLACES, 43),
    POSTCODE(Level.PLACES, 45),
    STATE(Level.PLACES, 47);

    private final int levels;
    private final int shift;

    Trait(int levels, int shift) {
        this.levels = levels;
        this.shift = shift;
    }

    /** How many levels there are, with 0. */
    int levels() {
        return levels;
    }

    /** Whether invented lists have it, so that the shipped weights know it. */
    boolean isTrained() {
        return compareTo(ADDRESS_1) < 0;
    }

    /** The level of this trait in a pattern. */
    int in(long pattern) {
        return (int) (pattern >>> shift) & (levels > 8 ? 15 : levels > 4 ? 7 : 3);
    }

    /** The level as its bits of a pattern. */
    long at(int level) {
        return (long) level << shift;
    }

    /** The levels by name. */
    static final class Level {
        static final int MISSING = 0;
        static final int DIFFERENT = 1;

        /** Of names: alike, but as many other names are. */
        static final int WEAK = 2;

        /** Of names: one letter apart, and both are names that people have. */
        static final int NEIGHBOUR = 3;

        /** Of names: one letter apart, and one of them is hardly ever written. */
        static final int SLIP = 4;

        /** Of names: one is a part of the other. */
        static final int PART = 5;

        /** Of names: of one skeleton. */
        static final int SKELETON = 6;

        /** Of names: the same. */
        static final int SAME_NAME = 7;

        /** Of names: found in each other's place. */
        static final int EXCHANGED = 8;

        static final int NAMES = 9;

        /** Of dates: years two apart, or one digit of the year wrong. */
        static final int YEARS_OFF = 2;

        /** Of dates: years one apart. */
        static final int YEAR_OFF = 3;

        /** Of dates: the year alone is known of one, and is the same. */
        static final int YEAR_ONLY = 4;

        /** Of dates: same year, another day. */
        static final int SAME_YEAR = 5;

        /** Of dates: one of year, month and day differs, or day and month are exchanged. */
        static final int DATE_SLIP = 6;

        static final int SAME_DATE = 7;
        static final int DATES = 8;

        /** Of numbers and places: a slip apart. */
        static final int NEAR = 2;

        static final int SAME = 3;
        static final int NUMBERS = 4;
        static final int PLACES = 4;

        /** Of family books: same number, one registry not told. */
        static final int SAME_BOOK = 3;

        static final int SAME_BOOK_AND_REGISTRY = 4;
        static final int BOOKS = 5;
        static final int SAME_SEX = 2;
        static final int SEXES = 3;

        /** Of the others in the household: one has the name of one there. */
        static final int ONE_SHARED = 2;

        static final int MORE_SHARED = 3;
        static final int COUNTS = 4;

        private Level() {}
    }
}
