package org.multaqa.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the long work on batches: short files at once, long ones on a thread of their own, so that
 * the page can be left. How far it is stands in the batch's row; it can be asked to stop between
 * any two steps.
 */
@Component
class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);
    private static final int AT_ONCE = 2_000;

    private final BatchStore batches;
    private final Clock clock;
    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();

    Work(BatchStore batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** Told after every piece of the work. */
    interface Steps {
        /** So many rows are done; ends the work where somebody asked for that. */
        void done(int rows);
    }

    /** Somebody asked to stop. */
    static final class Stopped extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
    }

    /** The work was refused after it had begun, and has undone itself. */
    static final class Refused extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
        private final transient Message why;

        Refused(Message why) {
            this.why = why;
        }
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
            Function<Steps, @Nullable BatchState> task) {
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
        if (here || batch.rowCount() <= AT_ONCE) {
            finish(batch, stood, during, task, rows -> {});
        } else {
            threads.put(
                    batch.id(),
                    Thread.ofVirtual()
                            .name("import-" + batch.id())
                            .start(() ->
                                    finish(batch, stood, during, task, rows -> beat(batch, rows))));
        }
        return Outcome.done(batches.find(batch.id()).orElseThrow());
    }

    private void finish(
            Batch batch,
            BatchState stood,
            BatchState during,
            Function<Steps, @Nullable BatchState> task,
            Steps steps) {
        try {
            BatchState next = task.apply(steps);
            if (next != null) {
                batches.end(batch.id(), during, next, null);
            }
        } catch (Stopped stopped) {
            batches.end(batch.id(), during, stood, Message.of("intake.stopped"));
        } catch (Refused refused) {
            batches.end(batch.id(), during, stood, refused.why);
        } catch (RuntimeException fault) {
            LOG.error("the work on import {} failed", batch.id(), fault);
            batches.end(batch.id(), during, stood, Message.of("intake.failed"));
        } finally {
            threads.remove(batch.id());
        }
    }

    /** In a transaction of its own: the work's may be open, and nobody else would see it. */
    private void beat(Batch batch, int rows) {
        boolean[] stop = {false};
        Thread beat =
                Thread.ofVirtual().start(() -> stop[0] = batches.beat(batch.id(), rows, now()));
        join(beat);
        if (stop[0]) {
            throw new Stopped();
        }
    }

    /** Waits for the work on a batch that runs in this program, if any does. */
    void await(UUID batch) {
        Thread thread = threads.get(batch);
        if (thread != null) {
            join(thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
