package org.multaqa.linkage.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Lays the similarity graph of encoded records over that of a plain list. Each record first goes
 * where one stands most alike among all others; of these guesses those are kept that fit each
 * other, since right ones have the likenesses among them that the plain ones have; they become
 * landmarks, and every record is told by its likenesses to all landmarks.
 */
final class GraphAlignment {
    /** Of the guesses one in so many is looked at, and no more than some. */
    private static final int SUREST = 3;

    private static final int GUESSES = 2_000;
    private static final int LANDMARKS = 384;
    private static final int TRIMMINGS = 12;
    private static final int ROUNDS = 2;

    private final Filters encoded;
    private final Filters plain;
    private final int[] placed;
    private final float[] sureness;

    private final Progress progress;

    private GraphAlignment(Filters encoded, Filters plain, Progress progress) {
        this.progress = progress;
        this.encoded = encoded;
        this.plain = plain;
        placed = new int[encoded.count()];
        sureness = new float[encoded.count()];
    }

    /** Lays one over the other. */
    static GraphAlignment of(Filters encoded, Filters plain, Progress progress) {
        GraphAlignment alignment = new GraphAlignment(encoded, plain, progress);
        alignment.guess();
        for (int round = 0; round < ROUNDS; round++) {
            alignment.place(alignment.landmarks());
        }
        return alignment;
    }

    /** Which plain record an encoded one is. */
    int placed(int record) {
        return placed[record];
    }

    /** How much farther off the second nearest place is, as a part. */
    float sureness(int record) {
        return sureness[record];
    }

    private void guess() {
        Counter counter = new Counter(progress, Progress.Stage.SURVEYING, 2 * placed.length);
        place(Neighbourhood.all(encoded, counter), Neighbourhood.all(plain, counter));
    }

    /** Tells every record by its likenesses to landmarks. */
    private void place(int[] landmarks) {
        place(
                likenesses(encoded, landmarks),
                likenesses(plain, Arrays.stream(landmarks).map(this::placed).toArray()));
    }

    private static float[][] likenesses(Filters filters, int[] landmarks) {
        return IntStream.range(0, filters.count())
                .parallel()
                .mapToObj(i -> {
                    float[] row = new float[landmarks.length];
                    for (int l = 0; l < row.length; l++) {
                        row[l] = filters.likeness(i, landmarks[l]);
                    }
                    return row;
                })
                .toArray(float[][]::new);
    }

    private void place(float[][] points, float[][] places) {
        Places all = new Places(places);
        Counter counter = new Counter(progress, Progress.Stage.PLACING, points.length);
        IntStream.range(0, points.length)
                .parallel()
                .forEach(i -> {
                    Places.Found found = all.nearest(points[i], placed[i]);
                    placed[i] = found.place();
                    sureness[i] = found.sureness();
                    counter.one();
                });
    }

    /** The surest guesses, without those that do not fit the others. */
    private int[] landmarks() {
        int[] guesses = surest(Math.min(GUESSES, placed.length / SUREST));
        for (int trimming = 0; trimming < TRIMMINGS && guesses.length > LANDMARKS; trimming++) {
            float[] fit = fits(guesses);
            int keep = Math.max(LANDMARKS, guesses.length * 4 / 5);
            Integer[] order =
                    IntStream.range(0, guesses.length)
                            .boxed()
                            .sorted((a, b) -> Float.compare(fit[b], fit[a]))
                            .toArray(Integer[]::new);
            int[] kept = new int[keep];
            for (int i = 0; i < keep; i++) {
                kept[i] = guesses[order[i]];
            }
            guesses = kept;
        }
        return guesses;
    }

    private int[] surest(int most) {
        boolean[] taken = new boolean[plain.count()];
        return IntStream.range(0, placed.length)
                .boxed()
                .sorted((a, b) -> Float.compare(sureness[b], sureness[a]))
                .filter(i -> {
                    boolean first = !taken[placed[i]];
                    taken[placed[i]] = true;
                    return first;
                })
                .limit(most)
                .mapToInt(i -> i)
                .toArray();
    }

    /** How well the likenesses of each guess to all others agree on both sides. */
    private float[] fits(int[] guesses) {
        float[] fits = new float[guesses.length];
        IntStream.range(0, guesses.length)
                .parallel()
                .forEach(i -> {
                    double sumX = 0;
                    double sumY = 0;
                    double xx = 0;
                    double yy = 0;
                    double xy = 0;
                    for (int j = 0; j < guesses.length; j++) {
                        if (j != i) {
                            double x = encoded.likeness(guesses[i], guesses[j]);
                            double y = plain.likeness(placed[guesses[i]], placed[guesses[j]]);
                            sumX += x;
                            sumY += y;
                            xx += x * x;
                            yy += y * y;
                            xy += x * y;
                        }
                    }
                    int n = guesses.length - 1;
                    double covariance = xy / n - sumX / n * (sumY / n);
                    double spread =
                            (xx / n - sumX / n * (sumX / n)) * (yy / n - sumY / n * (sumY / n));
                    fits[i] = (float) (covariance / Math.sqrt(Math.max(spread, 1e-12)));
                });
        return fits;
    }
}
