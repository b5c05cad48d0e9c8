package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The bag of entries of one epoch, in a folder of its own. Any number of threads look up at once;
 * batches, deletions and merges are taken one after the other.
 */
public final class Bag implements AutoCloseable {
    /** More entries of one tag than this are never given: such a key tells nobody apart. */
    public static final int MOST_IN_BUCKET = 64;

    private final BagFiles files;
    private final int epoch;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock merging = new ReentrantLock();
    private Journal journal;
    private long generation;
    private volatile BagView view;

    private Bag(BagFiles files, int epoch) throws IOException {
        this.files = files;
        this.epoch = epoch;
        long newest = files.newestTable();
        EntryTable table = newest < 0 ? null : EntryTable.open(files.table(newest));
        if (table != null && table.epoch() != epoch) {
            throw new DamagedBag(table.file(), "it is of epoch " + table.epoch());
        }
        generation = Math.max(0, newest);
        Tail tail = new Tail();
        List<Long> journals = files.journalsFrom(generation);
        long last = journals.isEmpty() ? generation : journals.getLast();
        BagView opened = new BagView(table, null, tail);
        for (long number : journals) {
            if (number < last) {
                Journal.open(files.journal(number), epoch, opened.reader()).close();
            }
        }
        journal = Journal.open(files.journal(last), epoch, opened.reader());
        generation = last;
        view = opened;
    }

    /**
     * Opens the bag in a folder, or begins one. Cuts off what a crash left torn; refuses by {@link
     * DamagedBag} what is damaged otherwise, and a bag that another program has open.
     */
    public static Bag open(Path folder, int epoch) throws IOException {
        BagFiles files = BagFiles.lock(folder);
        try {
            Bag bag = new Bag(files, epoch);
            files.removeLeftovers(bag.tableGeneration(), bag.generation);
            return bag;
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    private long tableGeneration() throws IOException {
        return Math.max(0, files.newestTable());
    }

    /** The epoch whose entries are here. */
    public int epoch() {
        return epoch;
    }

    /** How many entries lie in the table and behind it, deleted ones that wait for a merge too. */
    public long size() {
        return view.size();
    }

    /** How many entries wait to be merged. */
    public int waiting() {
        return view.waiting();
    }

    /**
     * Copies of the entries with a tag, at most 64, in an order that tells nothing.
     *
     * @param tag 12 bytes
     * @param quarter entries that expired before it are left out
     */
    public List<byte[]> find(byte[] tag, int quarter) {
        if (tag.length != Entry.TAG_BYTES) {
            throw new IllegalArgumentException("a tag has " + Entry.TAG_BYTES + " bytes");
        }
        MemorySegment wanted = MemorySegment.ofArray(tag);
        return view.find(wanted, quarter);
    }

    /**
     * Takes a batch of entries; when this comes back it outlives a cut of power. Refuses bytes that
     * are no entries of this format before anything is stored.
     */
    public void add(byte[] entries) throws IOException {
        register(entries, () -> 0);
    }

    /**
     * One act: answers first from what stood there before the batch, then takes the batch; no other
     * batch comes between. So of two charities that register one family at once, one sees the
     * other.
     */
    public <T> T register(byte[] entries, Supplier<T> answer) throws IOException {
        MemorySegment ordered = Batches.ordered(entries);
        writing.lock();
        try {
            T answered = answer.get();
            if (ordered.byteSize() > 0) {
                journal.addEntries(ordered);
                view.live().add(ordered, (int) (ordered.byteSize() / Entry.BYTES));
            }
            return answered;
        } finally {
            writing.unlock();
        }
    }

    /** A request to delete: the tag of an entry and the secret that its charity alone can name. */
    public record Deletion(byte[] tag, byte[] secret) {}

    /** Deletes entries; tells how many of them were there. They are never found again. */
    public int delete(List<Deletion> wanted) throws IOException {
        if (wanted.isEmpty()) {
            return 0;
        }
        MemorySegment deletions = Batches.deletions(wanted);
        writing.lock();
        try {
            journal.addDeletions(deletions);
            view.live().remember(deletions);
            return view.delete(deletions);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Merges what waits into a new table, without what was deleted or expired before a quarter. The
     * bag answers and takes batches meanwhile. To be called as soon as what waits covers several
     * charities: until then the journal keeps their batches apart.
     */
    public void merge(int quarter) throws IOException {
        merging.lock();
        try {
            freeze();
            BagView before = view;
            Path table = files.table(generation);
            try (TableWriter writer = new TableWriter(table, epoch, size())) {
                Tail frozen = Objects.requireNonNull(before.frozen());
                Merging.into(writer, before.table(), frozen, quarter);
                writer.finish();
            }
            swap(EntryTable.open(table));
            files.removeLeftovers(generation, generation);
        } finally {
            merging.unlock();
        }
    }

    /** Sets what waits apart and begins a new journal; where a merge has failed, that was done. */
    private void freeze() throws IOException {
        writing.lock();
        try {
            BagView now = view;
            if (now.frozen() == null) {
                Tail live = new Tail();
                BagView after = new BagView(now.table(), now.live(), live);
                Journal next = Journal.open(files.journal(generation + 1), epoch, after.reader());
                journal.close();
                journal = next;
                generation++;
                view = after;
            }
        } finally {
            writing.unlock();
        }
    }

    private void swap(EntryTable table) {
        writing.lock();
        try {
            BagView after = new BagView(table, null, view.live());
            after.live().deletions().forEach(deletions -> after.delete(deletions));
            view = after;
        } finally {
            writing.unlock();
        }
    }

    /** Builds the table of a bag that is empty, of entries in any order, however many. */
    public void fill(long expected, Source source) throws IOException {
        merging.lock();
        writing.lock();
        try {
            if (size() > 0) {
                throw new IllegalStateException("the bag is not empty");
            }
            long next = generation + 1;
            try (TableBuilder builder = new TableBuilder(files.table(next), epoch, expected)) {
                source.pour(builder::add);
                builder.finish();
            }
            journal.close();
            journal = Journal.open(files.journal(next), epoch, view.reader());
            generation = next;
            view = new BagView(EntryTable.open(files.table(next)), null, new Tail());
            files.removeLeftovers(next, next);
        } finally {
            writing.unlock();
            merging.unlock();
        }
    }

    /** Where many entries come from. */
    public interface Source {
        void pour(Taker taker) throws IOException;
    }

    /** Takes the entry at an offset; copies it. */
    public interface Taker {
        void take(MemorySegment from, long at) throws IOException;
    }

    /** Reads all of the table and tells how many of its blocks are damaged. */
    public int damagedBlocks() {
        EntryTable table = view.table();
        return table == null ? 0 : table.damage().size();
    }

    @Override
    public void close() throws IOException {
        merging.lock();
        writing.lock();
        try {
            journal.close();
            files.close();
        } finally {
            writing.unlock();
            merging.unlock();
        }
    }
}
