package org.multaqa.fourw;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.multaqa.imports.LongWork;
import org.multaqa.language.Message;

/**
 * Reads a sheet on a thread of its own, a little ahead of whoever takes its rows. A connection that
 * takes rows in bulk can be asked nothing meanwhile, and the reading asks the gazetteer now and
 * then; besides, both cores have something to do. To be closed.
 */
final class ReadAhead implements Iterator<SheetReading.Step>, AutoCloseable {
    private static final int AT_ONCE = 256;
    private static final int AHEAD = 8;

    /** Some rows, or the end, or why it ended early. */
    private record Piece(
            List<SheetReading.Step> steps,
            boolean isLast,
            List<Message> notes,
            @Nullable RuntimeException fault) {}

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;
    private Piece piece = new Piece(List.of(), false, List.of(), null);
    private int next;

    ReadAhead(Supplier<SheetReading> opening) {
        thread = Thread.ofPlatform().daemon().name("sheet-reading").start(() -> read(opening));
    }

    private void read(Supplier<SheetReading> opening) {
        try {
            try (SheetReading reading = opening.get()) {
                List<SheetReading.Step> steps = new ArrayList<>(AT_ONCE);
                for (Optional<SheetReading.Step> step = SheetWork.next(reading);
                        step.isPresent();
                        step = SheetWork.next(reading)) {
                    steps.add(step.get());
                    if (steps.size() == AT_ONCE) {
                        pieces.put(new Piece(steps, false, List.of(), null));
                        steps = new ArrayList<>(AT_ONCE);
                    }
                }
                pieces.put(new Piece(steps, true, reading.notes(), null));
            } catch (RuntimeException fault) {
                pieces.put(new Piece(List.of(), true, List.of(), fault));
            }
        } catch (InterruptedException e) {
            // Whoever took the rows does not want any more.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        while (next == piece.steps().size() && !piece.isLast()) {
            try {
                piece = pieces.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LongWork.Stopped();
            }
            next = 0;
            if (piece.fault() != null) {
                throw piece.fault();
            }
        }
        return next < piece.steps().size();
    }

    @Override
    public SheetReading.Step next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return piece.steps().get(next++);
    }

    /** The rows to come. */
    Stream<SheetReading.Step> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
    }

    /** What is worth knowing of the reading, once it has come to its end. */
    List<Message> notes() {
        return piece.notes();
    }

    @Override
    public void close() {
        thread.interrupt();
        pieces.clear();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
