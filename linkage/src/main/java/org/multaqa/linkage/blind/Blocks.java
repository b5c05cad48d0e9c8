package org.multaqa.linkage.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Work on a long row of things, block by block, by all processors. */
final class Blocks {
    /** Enough for a processor to be busy a while, and few enough that all are busy to the end. */
    static final int SIZE = 4_096;

    private Blocks() {}

    /** Works on the things from one number to before another. */
    interface Work {
        void on(int from, int to);
    }

    /** The same with something to show for it. */
    interface Making<T> {
        T on(int from, int to);
    }

    static void each(int size, Work work) {
        make(
                size,
                (from, to) -> {
                    work.on(from, to);
                    return from;
                });
    }

    /** What comes of the blocks, in their order. */
    static <T> List<T> make(int size, Making<T> making) {
        List<T> made = new ArrayList<>();
        IntStream.range(0, Math.ceilDiv(size, SIZE))
                .parallel()
                .mapToObj(block -> making.on(block * SIZE, Math.min(size, (block + 1) * SIZE)))
                .forEachOrdered(made::add);
        return made;
    }
}
