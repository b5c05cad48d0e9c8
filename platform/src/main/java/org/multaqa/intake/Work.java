package org.multaqa.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Outcome;
import org.springframework.stereotype.Component;

/**
 * Takes batches through long work, see {@link LongWork}. How far it is stands in the batch's row.
 */
@Component
class Work {
    private static final int AT_ONCE = 2_000;

    private final BatchStore batches;
    private final Clock clock;
    private final LongWork work;

    Work(BatchStore batches, LongWork work, Clock clock) {
        this.batches = batches;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Takes a batch through a piece of work.
     *
     * @param from where it must stand; it goes back to where it stood if the work comes to nothing
     * @param during how it stands meanwhile
     * @param task the work; it gives the state to go to, null where it has set that itself
     * @param here whether to wait for the end however long the file is
     */
    Outcome<Batch> take(
            Batch batch,
            Set<BatchState> from,
            BatchState during,
            boolean here,
            Function<LongWork.Steps, @Nullable BatchState> task) {
        Instant now = now();
        BatchState stood =
                batch.isBrokenOff(now)
                        ? batch.state() == BatchState.CHECKING
                                ? BatchState.MAPPING
                                : BatchState.CHECKED
                        : batch.state();
        boolean may = from.contains(stood);
        if (!may || !batches.move(batch.id(), Set.of(batch.state()), during, now)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "intake.not-now");
        }
        work.take(
                batch.id(),
                here || batch.rowCount() <= AT_ONCE,
                steps -> {
                    BatchState next = task.apply(steps);
                    if (next != null) {
                        batches.end(batch.id(), during, next, null);
                    }
                },
                trouble -> batches.end(batch.id(), during, stood, trouble),
                rows -> batches.beat(batch.id(), rows, now()));
        return Outcome.done(batches.find(batch.id()).orElseThrow());
    }

    /** Waits for the work on a batch that runs in this program, if any does. */
    void await(UUID batch) {
        work.await(batch);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
