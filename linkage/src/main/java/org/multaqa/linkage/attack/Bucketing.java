package org.multaqa.linkage.attack;

import java.util.Arrays;

/** Things put together by their key: which ones share one, and how many. */
final class Bucketing {
    private final int[] starts;
    private final int[] things;

    private Bucketing(int[] starts, int[] things) {
        this.starts = starts;
        this.things = things;
    }

    /** Puts the things 0 to {@code keys.length} together; within a bucket they stay in order. */
    static Bucketing of(long[] keys) {
        long[] distinct = keys.clone();
        Arrays.parallelSort(distinct);
        int count = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[i - 1]) {
                distinct[count++] = distinct[i];
            }
        }
        int[] bucketOf = new int[keys.length];
        int[] starts = new int[count + 1];
        for (int i = 0; i < keys.length; i++) {
            bucketOf[i] = Arrays.binarySearch(distinct, 0, count, keys[i]);
            starts[bucketOf[i] + 1]++;
        }
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, count);
        int[] things = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            things[next[bucketOf[i]]++] = i;
        }
        return new Bucketing(starts, things);
    }

    int count() {
        return starts.length - 1;
    }

    int size(int bucket) {
        return starts[bucket + 1] - starts[bucket];
    }

    int thing(int bucket, int at) {
        return things[starts[bucket] + at];
    }
}
