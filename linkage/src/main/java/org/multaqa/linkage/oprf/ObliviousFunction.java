package org.multaqa.linkage.oprf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * The function as a charity has it: batches are hidden, two holders asked, both proofs checked, the
 * answers joined. Not one output comes out of a batch in which a holder lied.
 */
public final class ObliviousFunction implements BatchFunction {
    /** Long enough that a proof costs nothing beside its batch, short enough to show progress. */
    private static final int BATCH = 1_024;

    private final GroupKey group;
    private final KeyHolder first;
    private final KeyHolder second;
    private final Line line;

    /**
     * Asks the two holders of the lowest numbers.
     *
     * @param group the key as it stands in the invitation
     * @param holders at least two, each of a number of its own
     */
    public ObliviousFunction(GroupKey group, List<? extends KeyHolder> holders) {
        List<? extends KeyHolder> sorted =
                holders.stream().sorted(Comparator.comparingInt(KeyHolder::number)).toList();
        if (sorted.size() < 2) {
            throw new IllegalArgumentException("two key holders are needed");
        }
        this.group = group;
        first = sorted.get(0);
        second = sorted.get(1);
        line = new Line(first.number(), second.number());
    }

    /** The outputs for one batch of inputs, 64 bytes each; a holder that lied is named. */
    public List<byte[]> evaluate(List<byte[]> inputs) {
        try (Blinding blinding = Blinding.of(Mode.VOPRF, inputs)) {
            Elements one = ask(first, blinding.elements());
            Elements other = ask(second, blinding.elements());
            return blinding.finish(line.numerators(one, other), line.divisor());
        }
    }

    /** By batches: what fails in one ends all. */
    @Override
    public List<byte[]> evaluate(List<byte[]> inputs, int threads, IntConsumer done)
            throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<byte[]>>> batches = new ArrayList<>();
            for (int from = 0; from < inputs.size(); from += BATCH) {
                List<byte[]> batch = inputs.subList(from, Math.min(from + BATCH, inputs.size()));
                Callable<List<byte[]>> work =
                        () -> {
                            List<byte[]> outputs = evaluate(batch);
                            done.accept(outputs.size());
                            return outputs;
                        };
                batches.add(workers.submit(work));
            }
            List<byte[]> outputs = new ArrayList<>(inputs.size());
            try {
                for (Future<List<byte[]>> batch : batches) {
                    outputs.addAll(batch.get());
                }
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new CancellationException(String.valueOf(e.getCause()));
            }
            return outputs;
        }
    }

    private Elements ask(KeyHolder holder, Elements blinded) {
        return holder.evaluate(blinded).provedBy(group, holder.number(), blinded);
    }
}
