package org.multaqa.plans;

/** How often partners report on a plan. */
public enum Rhythm {
    MONTHLY(1),
    QUARTERLY(3);

    private final int months;

    Rhythm(int months) {
        this.months = months;
    }

    /** How many months of the calendar a period has. */
    public int months() {
        return months;
    }
}
