package org.multaqa.coverage;

/**
 * What is counted of a cell.
 *
 * @param organisations at work in it
 * @param people the sum of what its rows say
 * @param peopleCapped at each place and month only the largest activity of each kind
 * @param overlap whether two organisations do the same kind at the same place in the same month
 */
public record Count(
        int organisations,
        long people,
        long peopleCapped,
        long households,
        long householdsCapped,
        boolean overlap) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, false);

    /** People by the way chosen. */
    public long people(View.Way way) {
        return way == View.Way.SUM ? people : peopleCapped;
    }

    /** Households by the way chosen. */
    public long households(View.Way way) {
        return way == View.Way.SUM ? households : householdsCapped;
    }

    /** How it is shaded: 0 a gap, then one, two, several, 4 a possible overlap. */
    public int shade() {
        return overlap ? 4 : Math.min(organisations, 3);
    }
}
