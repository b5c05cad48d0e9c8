package org.multaqa.commands;

import java.util.function.Supplier;

/** Says on standard error how far long work has come; work of two seconds says nothing. */
final class ProgressLine {
    private static final long QUIET = 2_000_000_000L;
    private static final long EVERY = 1_000_000_000L;

    private final long started = System.nanoTime();
    private long said = started + QUIET - EVERY;
    private boolean any;

    /** Says the line if the last one is old enough. */
    synchronized void say(Supplier<String> line) {
        long now = System.nanoTime();
        if (now - said >= EVERY) {
            said = now;
            any = true;
            // The line before is written over; blanks cover what was longer.
            System.err.printf("\r%-70s", line.get());
            System.err.flush();
        }
    }

    /** Ends the line, so that what follows stands on its own. */
    synchronized void end() {
        if (any) {
            System.err.println();
            any = false;
        }
    }
}
