package org.multaqa.linkage.oprf;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Something that gives an output of 64 bytes for each input; to whom it speaks is its own affair.
 */
public interface BatchFunction {
    /**
     * The outputs for many inputs, in their order, by several threads.
     *
     * @param done told how many more are ready, from the threads that do the work
     */
    List<byte[]> evaluate(List<byte[]> inputs, int threads, IntConsumer done)
            throws InterruptedException;
}
