package org.multaqa.imports;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.multaqa.language.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does the long work on imports: short files at once, long ones on a thread of their own, so that
 * the page can be left. It can be asked to stop between any two steps.
 */
@Component
public class LongWork {
    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final Map<UUID, Thread> threads = new ConcurrentHashMap<>();

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
     * Does a piece of work on an import.
     *
     * @param here whether to wait for the end
     * @param task the work; it says itself where it has led to
     * @param broken told why the work came to nothing
     * @param beat writes down how many rows are done, and tells whether somebody asked to stop
     */
    public void take(
            UUID id,
            boolean here,
            Consumer<Steps> task,
            Consumer<Message> broken,
            IntPredicate beat) {
        if (here) {
            finish(id, task, broken, rows -> {});
        } else {
            Thread thread =
                    Thread.ofVirtual()
                            .name("import-" + id)
                            .unstarted(() -> finish(id, task, broken, rows -> beat(beat, rows)));
            threads.put(id, thread);
            thread.start();
        }
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
    private static void beat(IntPredicate beat, int rows) {
        boolean[] stop = {false};
        join(Thread.ofVirtual().start(() -> stop[0] = beat.test(rows)));
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
}
