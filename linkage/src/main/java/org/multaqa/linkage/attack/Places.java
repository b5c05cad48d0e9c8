package org.multaqa.linkage.attack;

/**
 * The nearest of many points of many dimensions, where trees are of no use: all are looked at, but
 * each only as far as it may yet be the nearest or the second.
 */
final class Places {
    private static final int STEP = 16;

    private final int dimensions;
    private final int count;

    /**
     * The first dimensions of all points, then the next ones of all: what is read lies together.
     */
    private final float[][] slices;

    Places(float[][] points) {
        count = points.length;
        int used = points[0].length;
        dimensions = Math.ceilDiv(used, STEP) * STEP;
        slices = new float[dimensions / STEP][count * STEP];
        for (int p = 0; p < count; p++) {
            for (int d = 0; d < used; d++) {
                slices[d / STEP][p * STEP + d % STEP] = points[p][d];
            }
        }
    }

    /**
     * What was found.
     *
     * @param sureness how much nearer than the second it is: 0 for not at all, 1 for as near as can
     *     be
     */
    record Found(int place, float sureness) {}

    /** The nearest place to a point; a good guess makes it quick. */
    Found nearest(float[] point, int guess) {
        float[] wanted = java.util.Arrays.copyOf(point, dimensions);
        int best = guess;
        float first = distance(wanted, guess, Float.POSITIVE_INFINITY);
        float second = Float.POSITIVE_INFINITY;
        for (int p = 0; p < count; p++) {
            if (p == guess) {
                continue;
            }
            float distance = distance(wanted, p, second);
            if (distance < first) {
                second = first;
                first = distance;
                best = p;
            } else if (distance < second) {
                second = distance;
            }
        }
        return new Found(best, second > 0 ? 1 - first / second : 0);
    }

    /** The squared distance, or more than the limit. */
    private float distance(float[] wanted, int place, float limit) {
        float sum = 0;
        for (int s = 0; s < slices.length && sum <= limit; s++) {
            float[] slice = slices[s];
            for (int d = 0; d < STEP; d++) {
                float off = slice[place * STEP + d] - wanted[s * STEP + d];
                sum += off * off;
            }
        }
        return sum;
    }
}
