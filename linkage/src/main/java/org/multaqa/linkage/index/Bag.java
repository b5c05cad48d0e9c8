package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private volatile State state;

    /** What is looked up in: a table, a journal that is being merged into the next, a journal. */
    private record State(@Nullable EntryTable table, @Nullable Tail frozen, Tail live) {
        List<Tail> tails() {
            return frozen == null ? List.of(live) : List.of(frozen, live);
        }
    }

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
        State opened = new State(table, null, tail);
        for (long number : journals) {
            if (number < last) {
                Journal.open(files.journal(number), epoch, into(opened)).close();
            }
        }
        journal = Journal.open(files.journal(last), epoch, into(opened));
        generation = last;
        state = opened;
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

    private static Journal.Reader into(State state) {
        return new Journal.Reader() {
            @Override
            public void entries(MemorySegment entries, int count) {
                state.live().add(entries, count);
            }

            @Override
            public void deletions(MemorySegment deletions, int count) {
                state.live().remember(deletions);
                apply(state, deletions);
            }
        };
    }

    /** The epoch whose entries are here. */
    public int epoch() {
        return epoch;
    }

    /** How many entries lie in the table and behind it, deleted ones that wait for a merge too. */
    public long size() {
        State now = state;
        long size = now.table() == null ? 0 : now.table().size();
        return size + now.tails().stream().mapToLong(Tail::size).sum();
    }

    /** How many entries wait to be merged. */
    public int waiting() {
        return state.tails().stream().mapToInt(Tail::size).sum();
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
        List<byte[]> found = new ArrayList<>();
        State now = state;
        EntryTable table = now.table();
        if (table != null) {
            for (long index = table.find(wanted); table.has(index, wanted); index++) {
                if (!table.isDead(index)) {
                    keep(found, table.entries(), index * Entry.BYTES, quarter);
                }
            }
        }
        for (Tail tail : now.tails()) {
            for (int number = tail.first(wanted); number != 0; number = tail.next(number)) {
                keep(found, tail.memory(number), tail.offset(number), quarter);
            }
        }
        found.sort(Arrays::compareUnsigned);
        return found;
    }

    private static void keep(List<byte[]> found, MemorySegment from, long at, int quarter) {
        if (found.size() < MOST_IN_BUCKET
                && Entry.isOne(from, at)
                && Entry.lives(from, at, quarter)) {
            found.add(from.asSlice(at, Entry.BYTES).toArray(ValueLayout.JAVA_BYTE));
        }
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
                state.live().add(ordered, (int) (ordered.byteSize() / Entry.BYTES));
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
            state.live().remember(deletions);
            return apply(state, deletions);
        } finally {
            writing.unlock();
        }
    }

    private static int apply(State state, MemorySegment deletions) {
        int deleted = 0;
        EntryTable table = state.table();
        for (long at = 0; at < deletions.byteSize(); at += Journal.DELETION_BYTES) {
            MemorySegment deletion = deletions.asSlice(at, Journal.DELETION_BYTES);
            deleted += table == null ? 0 : table.delete(deletion);
            for (Tail tail : state.tails()) {
                deleted += tail.delete(deletion);
            }
        }
        return deleted;
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
            State before = state;
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
            State now = state;
            if (now.frozen() == null) {
                Tail live = new Tail();
                State after = new State(now.table(), now.live(), live);
                Journal next = Journal.open(files.journal(generation + 1), epoch, into(after));
                journal.close();
                journal = next;
                generation++;
                state = after;
            }
        } finally {
            writing.unlock();
        }
    }

    private void swap(EntryTable table) {
        writing.lock();
        try {
            State after = new State(table, null, state.live());
            after.live().deletions().forEach(deletions -> apply(after, deletions));
            state = after;
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
            journal = Journal.open(files.journal(next), epoch, into(state));
            generation = next;
            state = new State(EntryTable.open(files.table(next)), null, new Tail());
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
        EntryTable table = state.table();
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
