package org.multaqa.linkage.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How a record stands among all others, in numbers that do not hang on any order: how many features
 * it has, how alike it is to its nearest, and how its likenesses are spread.
 */
final class Neighbourhood {
    private static final int NEAREST = 24;
    private static final int STEPS = 400;
    private static final double[] PARTS = {0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.99, 0.997, 0.999};
    private static final int WIDTH = 3 + NEAREST + PARTS.length;

    private Neighbourhood() {}

    /** Every record's numbers, each evened out over all records to the mean 0 and deviation 1. */
    static float[][] all(Filters filters, Counter counter) {
        float[][] all =
                IntStream.range(0, filters.count())
                        .parallel()
                        .mapToObj(i -> {
                            counter.one();
                            return of(filters, i);
                        })
                        .toArray(float[][]::new);
        for (int d = 0; d < WIDTH; d++) {
            double sum = 0;
            double squares = 0;
            for (float[] one : all) {
                sum += one[d];
                squares += (double) one[d] * one[d];
            }
            double mean = sum / all.length;
            double deviation = Math.sqrt(Math.max(1e-12, squares / all.length - mean * mean));
            for (float[] one : all) {
                one[d] = (float) ((one[d] - mean) / deviation);
            }
        }
        return all;
    }

    private static float[] of(Filters filters, int record) {
        int count = filters.count();
        int[] histogram = new int[STEPS + 1];
        float[] nearest = new float[NEAREST];
        double sum = 0;
        double squares = 0;
        for (int other = 0; other < count; other++) {
            if (other == record) {
                continue;
            }
            float likeness = filters.likeness(record, other);
            sum += likeness;
            squares += likeness * likeness;
            histogram[Math.clamp((int) ((likeness + 0.5f) * (STEPS / 1.5f)), 0, STEPS)]++;
            if (likeness > nearest[0]) {
                nearest[0] = likeness;
                sift(nearest);
            }
        }
        float[] numbers = new float[WIDTH];
        numbers[0] = filters.features(record);
        numbers[1] = (float) (sum / count);
        numbers[2] = (float) Math.sqrt(squares / count - sum / count * (sum / count));
        Arrays.sort(nearest);
        System.arraycopy(nearest, 0, numbers, 3, NEAREST);
        int part = 0;
        long seen = 0;
        for (int step = 0; step <= STEPS && part < PARTS.length; step++) {
            long wanted = (long) (PARTS[part] * (count - 1));
            while (part < PARTS.length && seen + histogram[step] > wanted) {
                float within = (float) (wanted - seen) / histogram[step];
                numbers[3 + NEAREST + part] = step + within;
                part++;
                wanted = part < PARTS.length ? (long) (PARTS[part] * (count - 1)) : 0;
            }
            seen += histogram[step];
        }
        return numbers;
    }

    /** The least of the nearest is first again (a heap). */
    private static void sift(float[] heap) {
        int at = 0;
        while (2 * at + 1 < heap.length) {
            int child = 2 * at + 1;
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[at] <= heap[child]) {
                return;
            }
            float kept = heap[at];
            heap[at] = heap[child];
            heap[child] = kept;
            at = child;
        }
    }
}
