package org.multaqa.linkage.match;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * Pairs of numbers, each once with the lower one first, ordered; four bytes a pair. For each lower
 * number its partners stand together.
 */
final class PairList implements PairSource {
    private static final int STEP = 1 << 12;

    private final int[] starts;
    private int[] seconds;

    private PairList(int[] starts, int[] seconds) {
        this.starts = starts;
        this.seconds = seconds;
    }

    /** All pairs of the sources; numbers are below {@code numbers}. */
    static PairList of(int numbers, List<? extends PairSource> sources) {
        return of(numbers, sources, 1);
    }

    /**
     * Those pairs that the sources give at least so many times. The sources are asked twice: how
     * many there are, and which.
     */
    static PairList of(int numbers, List<? extends PairSource> sources, int times) {
        AtomicIntegerArray counts = new AtomicIntegerArray(numbers);
        sources.parallelStream()
                .forEach(s -> s.each((one, other) -> counts.getAndIncrement(Math.min(one, other))));
        int[] starts = new int[numbers + 1];
        for (int i = 0; i < numbers; i++) {
            starts[i + 1] = Math.addExact(starts[i], counts.get(i));
            counts.set(i, starts[i]);
        }
        int[] seconds = new int[starts[numbers]];
        sources.parallelStream()
                .forEach(s ->
                        s.each((one, other) -> {
                            int at = counts.getAndIncrement(Math.min(one, other));
                            seconds[at] = Math.max(one, other);
                        }));
        PairList pairs = new PairList(starts, seconds);
        pairs.sort();
        pairs.keep(times);
        return pairs;
    }

    private void sort() {
        IntStream.rangeClosed(0, (starts.length - 2) / STEP)
                .parallel()
                .forEach(step -> {
                    int end = Math.min(step * STEP + STEP, starts.length - 1);
                    for (int i = step * STEP; i < end; i++) {
                        Arrays.sort(seconds, starts[i], starts[i + 1]);
                    }
                });
    }

    private void keep(int times) {
        int kept = 0;
        int start = 0;
        for (int first = 0; first < starts.length - 1; first++) {
            int end = starts[first + 1];
            int before = 0;
            for (int i = start; i < end; i++) {
                before = i > start && seconds[i] == seconds[i - 1] ? before + 1 : 1;
                if (before == times) {
                    seconds[kept++] = seconds[i];
                }
            }
            start = end;
            starts[first + 1] = kept;
        }
        seconds = Arrays.copyOf(seconds, kept);
    }

    int size() {
        return seconds.length;
    }

    /** Where the partners of a number begin; they end where those of the next begin. */
    int start(int first) {
        return starts[first];
    }

    /** The higher number of the pair at a place. */
    int second(int at) {
        return seconds[at];
    }

    /** The lower number of the pair at a place. */
    int first(int at) {
        int found = Arrays.binarySearch(starts, at);
        if (found < 0) {
            return -found - 2;
        }
        while (starts[found + 1] == at) {
            found++;
        }
        return found;
    }

    @Override
    public void each(PairTaker taker) {
        for (int first = 0; first < starts.length - 1; first++) {
            for (int i = starts[first]; i < starts[first + 1]; i++) {
                taker.take(first, seconds[i]);
            }
        }
    }
}
