package org.multaqa.linkage.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalForms;
import org.multaqa.linkage.record.NormalPerson;
import org.multaqa.linkage.record.Records;

/**
 * Reads a list and brings it into canonical form on a thread of its own, a few batches before they
 * are asked for, so that two cores share the work. To be closed.
 */
final class ReadAhead implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final int AHEAD = 4;

    /** A record in canonical form, and the line in which it stands. */
    record Row(String id, String charity, NormalPerson person, long line) {}

    /** Rows in their order; those of a list that ends with a fault are given before it is. */
    private record Batch(List<Row> rows, boolean last, @Nullable RuntimeException fault) {}

    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Records records;
    private final Thread reader;
    private Batch now = new Batch(List.of(), false, null);

    ReadAhead(Records records) {
        this.records = records;
        this.reader =
                Thread.ofPlatform().daemon().name("reads " + records.file()).start(this::read);
    }

    /** The next rows, or null at the end; throws what reading has thrown. */
    @Nullable List<Row> next() throws InterruptedException {
        if (now.fault != null) {
            throw now.fault;
        }
        if (now.last) {
            return null;
        }
        now = ready.take();
        return now.rows;
    }

    /** Stops reading where it is. */
    @Override
    public void close() throws InterruptedException {
        reader.interrupt();
        reader.join();
    }

    private void read() {
        NormalForms forms = new NormalForms();
        try {
            Batch batch;
            do {
                batch = batch(forms);
                ready.put(batch);
            } while (!batch.last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Batch batch(NormalForms forms) {
        List<Row> rows = new ArrayList<>(BATCH);
        try {
            while (rows.size() < BATCH) {
                CanonicalRecord record = records.next();
                if (record == null) {
                    return new Batch(rows, true, null);
                }
                String id = record.value(Field.RECORD_ID);
                String charity = record.value(Field.CHARITY);
                rows.add(new Row(id, charity, forms.of(record), record.line()));
            }
            return new Batch(rows, false, null);
        } catch (RuntimeException e) {
            return new Batch(rows, true, e);
        } catch (Error e) {
            return new Batch(rows, true, new IllegalStateException(e));
        }
    }
}
