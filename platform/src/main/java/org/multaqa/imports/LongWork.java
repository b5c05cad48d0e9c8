package org.multaqa.imports;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.multaqa.language.Message;
import org.multaqa.language.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the long work on files: short files at once, long ones on a thread of their own, so that the
 * page can be left. It can be asked to stop between any two steps.
 */
@Component
public class LongWork {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();
    private final Clock clock;

    LongWork(Clock clock) {
        this.clock = clock;
    }

    /** Told after every piece of the work. */
    public interface Steps {
        /** So many rows are done; ends the work where somebody asked for that. */
        void done(int rows);
    }

    /** Somebody asked to stop. */
    public static final class Stopped extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
    }

    /** The work was refused after it had begun, and has undone itself. */
    public static final class Refused extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
        private final transient Message why;

        public Refused(Message why) {
            this.why = why;
        }
    }

    /**
     * Takes a file through a piece of work; refuses where it does not stand where it must.
     *
     * @param from where it must stand; it goes back to where it stood if the work comes to nothing
     * @param during how it stands meanwhile
     * @param after where it stands after the work
     * @param here whether to wait for the end
     */
    public <F extends BroughtFile> Outcome<F> take(
            FileStore<F> files,
            F file,
            Set<FileState> from,
            FileState during,
            FileState after,
            boolean here,
            Consumer<Steps> task) {
        Instant now = now();
        UUID id = file.id();
        FileState stood = file.isBrokenOff(now) ? file.state().beforeWork() : file.state();
        if (!from.contains(stood) || !files.move(id, Set.of(file.state()), during, now)) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        Consumer<Steps> whole =
                steps -> {
                    task.accept(steps);
                    files.end(id, during, after, null);
                };
        Consumer<Message> broken = trouble -> files.end(id, during, stood, trouble);
        if (here) {
            finish(id, whole, broken, rows -> {});
        } else {
            Steps told = rows -> beat(() -> files.beat(id, rows, now()));
            Thread thread =
                    Thread.ofVirtual()
                            .name("import-" + id)
                            .unstarted(() -> finish(id, whole, broken, told));
            threads.put(id, thread);
            thread.start();
        }
        return Outcome.done(files.find(id).orElseThrow());
    }

    /** Stops the work under way, or throws a draft away; true where it is gone. */
    public <F extends BroughtFile> Outcome<Boolean> giveUp(FileStore<F> files, F file) {
        if (file.state().isWork() && !file.isBrokenOff(now())) {
            files.askToStop(file.id());
            return Outcome.done(false);
        }
        if (file.state().isOver()) {
            return Outcome.refused(Outcome.Why.CONFLICT, "imports.not-now");
        }
        files.remove(file.id());
        return Outcome.done(true);
    }

    private void finish(UUID id, Consumer<Steps> task, Consumer<Message> broken, Steps steps) {
        try {
            task.accept(steps);
        } catch (Stopped stopped) {
            broken.accept(Message.of("imports.stopped"));
        } catch (Refused refused) {
            broken.accept(refused.why);
        } catch (RuntimeException fault) {
            LOG.error("the work on import {} failed", id, fault);
            broken.accept(Message.of("imports.failed"));
        } finally {
            threads.remove(id);
        }
    }

    /** In a transaction of its own: the work's may be open, and nobody else would see it. */
    private static void beat(BooleanSupplier beat) {
        boolean[] stop = {false};
        join(Thread.ofVirtual().start(() -> stop[0] = beat.getAsBoolean()));
        if (stop[0]) {
            throw new Stopped();
        }
    }

    /** Waits for the work on an import that runs in this program, if any does. */
    public void await(UUID id) {
        Thread thread = threads.get(id);
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
