package org.multaqa.linkage.oprf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The function as a charity has it: batches are hidden, two holders asked, both proofs checked, the
 * answers joined. Not one output comes out of a batch in which a holder lied. The holders take
 * turns, so that each sees two thirds of what is asked, as its quota expects; one that is away is
 * left out while the other two serve.
 */
public final class ObliviousFunction implements BatchFunction {
    /** Long enough that a proof costs nothing beside its batch, short enough to show progress. */
    private static final int BATCH = 1_024;

    private final GroupKey group;
    private final List<KeyHolder> holders;
    private final Set<Integer> absent = ConcurrentHashMap.newKeySet();
    // Begun anywhere, so that single checks spread over the holders too.
    private final AtomicInteger turn =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(GroupKey.HOLDERS));

    /**
     * A function of these holders.
     *
     * @param group the key as it stands in the invitation
     * @param holders at least two, each of a number of its own
     */
    public ObliviousFunction(GroupKey group, List<? extends KeyHolder> holders) {
        this.group = group;
        this.holders =
                holders.stream()
                        .sorted(Comparator.comparingInt(KeyHolder::number))
                        .map(KeyHolder.class::cast)
                        .toList();
        if (holders.size() < 2) {
            throw new IllegalArgumentException("two key holders are needed");
        }
    }

    /**
     * The outputs for one batch of inputs, 64 bytes each; a holder that lied is named, and where
     * fewer than two answer, one that does not ({@link AbsentHolder}).
     */
    public List<byte[]> evaluate(List<byte[]> inputs) {
        try (Blinding blinding = Blinding.of(Mode.VOPRF, inputs)) {
            Map<Integer, Elements> answers = new HashMap<>();
            while (true) {
                Line line = two();
                try {
                    ask(line, blinding.elements(), answers);
                    Elements sum =
                            line.numerators(
                                    Objects.requireNonNull(answers.get(line.x())),
                                    Objects.requireNonNull(answers.get(line.y())));
                    return blinding.finish(sum, line.divisor());
                } catch (AbsentHolder away) {
                    if (holders.size() - absent.size() < 2) {
                        // Who was away may be back when the next batch comes.
                        absent.clear();
                        throw away;
                    }
                }
            }
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
                throw cause(e);
            }
            return outputs;
        }
    }

    /** Whose turn it is, of those that are not known to be away. */
    private Line two() {
        List<KeyHolder> there = new ArrayList<>(holders);
        there.removeIf(holder -> absent.contains(holder.number()));
        if (there.size() < 2) {
            // Another thread has just found a second one away: it says so, and all begin again.
            there = new ArrayList<>(holders);
        }
        if (there.size() > 2) {
            there.remove(Math.floorMod(turn.getAndIncrement(), there.size()));
        }
        return new Line(there.get(0).number(), there.get(1).number());
    }

    /**
     * Both at once, since a clerk waits for them; whoever answered is not asked again, and does not
     * count it twice.
     */
    private void ask(Line line, Elements blinded, Map<Integer, Elements> answers) {
        List<Integer> numbers =
                Stream.of(line.x(), line.y()).filter(n -> !answers.containsKey(n)).toList();
        List<FutureTask<Elements>> asked =
                numbers.stream()
                        .map(number -> new FutureTask<>(() -> ask(number, blinded)))
                        .toList();
        asked.stream().skip(1).forEach(task -> Thread.ofVirtual().name("asks-holder").start(task));
        asked.getFirst().run();
        RuntimeException failed = null;
        for (int i = 0; i < asked.size(); i++) {
            try {
                answers.put(numbers.get(i), asked.get(i).get());
            } catch (ExecutionException e) {
                RuntimeException cause = cause(e);
                failed = failed == null || cause instanceof LyingHolder ? cause : failed;
                if (cause instanceof AbsentHolder away) {
                    absent.add(away.number());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted while a holder was asked");
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static RuntimeException cause(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new CancellationException(String.valueOf(e.getCause()));
    }

    private Elements ask(int number, Elements blinded) {
        KeyHolder holder =
                holders.stream().filter(h -> h.number() == number).findFirst().orElseThrow();
        return holder.evaluate(blinded).provedBy(group, number, blinded);
    }
}
