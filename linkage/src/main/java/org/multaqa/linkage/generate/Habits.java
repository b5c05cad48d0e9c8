package org.multaqa.linkage.generate;

/**
 * How one charity writes: decided once for the whole list, which is why two lists differ in nearly
 * every row although nobody made a mistake.
 *
 * @param noise how often its clerks slip, 1 for the usual: their care is in it
 * @param strength how far all lists depart from what is usual, 1 as in real ones
 */
record Habits(
        double noise,
        double strength,
        Filled filled,
        boolean headsOnly,
        boolean latin,
        boolean oneCell,
        boolean titles,
        boolean husbandsFamily,
        Hamza hamza,
        Ending ending,
        Compound compound,
        Article article,
        boolean dottedYa,
        Dates dates,
        Phones phones,
        boolean lostZero,
        boolean arabicDigits,
        boolean placesWithKind) {

    /** What happens this often in usual lists, in these. */
    double often(double usually) {
        return scaled(usually, strength);
    }

    /** A probability so many times as large, but not made larger than nine in ten. */
    static double scaled(double usually, double times) {
        return Math.min(usually * times, Math.max(usually, 0.9));
    }

    /** The share of rows in which a field is filled, by field. */
    record Filled(
            double grandfather,
            double mother,
            double mothersFamily,
            double sex,
            double birth,
            double national,
            double book,
            double phone,
            double place,
            double household) {}

    /** أحمد, احمد, or as it comes. */
    enum Hamza {
        WRITTEN,
        LEFT_OUT,
        MIXED
    }

    /** فاطمة, فاطمه, or as it comes. */
    enum Ending {
        TA,
        HA,
        MIXED
    }

    /** عبد الرحمن, عبدالرحمن, or as it comes. */
    enum Compound {
        APART,
        JOINED,
        MIXED
    }

    /** الحداد, حداد, or as it comes. */
    enum Article {
        KEPT,
        DROPPED,
        MIXED
    }

    /** How dates are written, or that only years are. */
    enum Dates {
        DAY_FIRST,
        YEAR_FIRST,
        SHORT,
        DASHES,
        YEARS
    }

    /** How phones are written. */
    enum Phones {
        LOCAL,
        NO_ZERO,
        INTERNATIONAL,
        SPACED
    }
}
