package org.multaqa.linkage.attack;

import java.util.Arrays;

/** Points in a space of a few dimensions, and the nearest of them to one (a k-d tree). */
final class Nearest {
    private static final int LEAF = 8;

    private final float[][] points;
    private final int[] order;
    private final int dimensions;

    Nearest(float[][] points) {
        this.points = points;
        dimensions = points.length == 0 ? 0 : points[0].length;
        order = new int[points.length];
        Arrays.setAll(order, i -> i);
        build(0, order.length, 0);
    }

    /** The middle point of a part stands in its middle; smaller ones before, greater behind. */
    private void build(int from, int to, int depth) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        select(from, to - 1, middle, depth % dimensions);
        build(from, middle, depth + 1);
        build(middle + 1, to, depth + 1);
    }

    private void select(int from, int to, int wanted, int dimension) {
        int low = from;
        int high = to;
        while (low < high) {
            float pivot = points[order[(low + high) >>> 1]][dimension];
            int i = low;
            int j = high;
            while (i <= j) {
                while (points[order[i]][dimension] < pivot) {
                    i++;
                }
                while (points[order[j]][dimension] > pivot) {
                    j--;
                }
                if (i <= j) {
                    int kept = order[i];
                    order[i++] = order[j];
                    order[j--] = kept;
                }
            }
            if (wanted <= j) {
                high = j;
            } else if (wanted >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** The nearest points, at most so many, the nearest first. */
    int[] to(float[] point, int most) {
        Found found = new Found(most);
        search(point, 0, order.length, 0, found);
        return Arrays.copyOf(found.numbers, found.count);
    }

    private void search(float[] point, int from, int to, int depth, Found found) {
        if (to - from <= LEAF) {
            for (int i = from; i < to; i++) {
                found.add(order[i], distance(point, points[order[i]]));
            }
            return;
        }
        int middle = (from + to) >>> 1;
        int dimension = depth % dimensions;
        found.add(order[middle], distance(point, points[order[middle]]));
        float off = point[dimension] - points[order[middle]][dimension];
        if (off < 0) {
            search(point, from, middle, depth + 1, found);
        } else {
            search(point, middle + 1, to, depth + 1, found);
        }
        if (off * off < found.farthest()) {
            if (off < 0) {
                search(point, middle + 1, to, depth + 1, found);
            } else {
                search(point, from, middle, depth + 1, found);
            }
        }
    }

    private static float distance(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            float off = one[i] - other[i];
            sum += off * off;
        }
        return sum;
    }

    /** The best so far, in order. */
    private static final class Found {
        private final int[] numbers;
        private final float[] distances;
        private int count;

        Found(int most) {
            numbers = new int[most];
            distances = new float[most];
        }

        float farthest() {
            return count < numbers.length ? Float.POSITIVE_INFINITY : distances[count - 1];
        }

        void add(int number, float distance) {
            if (distance >= farthest()) {
                return;
            }
            int at = count < numbers.length ? count++ : count - 1;
            while (at > 0 && distances[at - 1] > distance) {
                numbers[at] = numbers[at - 1];
                distances[at] = distances[at - 1];
                at--;
            }
            numbers[at] = number;
            distances[at] = distance;
        }
    }
}
