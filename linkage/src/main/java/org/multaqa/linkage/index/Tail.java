package org.multaqa.linkage.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The entries of a journal in memory, outside the heap, found by a hash of their tags. One thread
 * adds, any number look up meanwhile without a lock: an entry is written whole before a chain leads
 * to it, and a chain only grows at its head.
 */
final class Tail {
    private static final int PER_CHUNK = 1 << 14;
    private static final VarHandle INTS = ValueLayout.JAVA_INT.varHandle();

    private final Arena arena = Arena.ofAuto();
    // drawn anew for each tail, so that nobody can plant tags that all hang in one place
    private final long mixing = ThreadLocalRandom.current().nextLong() | 1;
    private final long mixingMore = ThreadLocalRandom.current().nextLong() | 1;
    private volatile MemorySegment[] chunks = new MemorySegment[0];
    private volatile MemorySegment nexts = arena.allocate(4L * PER_CHUNK, 4);
    private volatile MemorySegment heads = arena.allocate(8L * PER_CHUNK, 4);
    private volatile int size;
    private int tags;
    private final List<MemorySegment> deletions = new ArrayList<>();

    int size() {
        return size;
    }

    /** Adds entries; only one thread at a time may. */
    void add(MemorySegment entries, int count) {
        for (int i = 0; i < count; i++) {
            add(entries, (long) i * Entry.BYTES);
        }
    }

    private void add(MemorySegment from, long at) {
        int number = size;
        if (number / PER_CHUNK == chunks.length) {
            MemorySegment[] more = Arrays.copyOf(chunks, chunks.length + 1);
            more[chunks.length] = Arena.ofAuto().allocate((long) PER_CHUNK * Entry.BYTES, 64);
            chunks = more;
        }
        if (4L * number == nexts.byteSize()) {
            MemorySegment more = Arena.ofAuto().allocate(8L * number, 4);
            more.copyFrom(nexts);
            nexts = more;
        }
        MemorySegment.copy(from, at, chunk(number), place(number), Entry.BYTES);
        long slot = slot(heads, chunk(number), place(number));
        int head = (int) INTS.getAcquire(heads, slot);
        tags += head == 0 ? 1 : 0;
        nexts.set(ValueLayout.JAVA_INT, 4L * number, head);
        INTS.setRelease(heads, slot, number + 1);
        size = number + 1;
        if (8L * tags > heads.byteSize()) {
            grow();
        }
    }

    private void grow() {
        MemorySegment more = Arena.ofAuto().allocate(2 * heads.byteSize(), 4);
        for (long at = 0; at < heads.byteSize(); at += 4) {
            int head = heads.get(ValueLayout.JAVA_INT, at);
            if (head != 0) {
                more.set(ValueLayout.JAVA_INT, slot(more, chunk(head - 1), place(head - 1)), head);
            }
        }
        heads = more;
    }

    /** Where the chain of a tag hangs, or where it will; only the thread that adds may ask. */
    private long slot(MemorySegment table, MemorySegment tag, long tagAt) {
        long slots = table.byteSize() / 4;
        long slot = start(tag, tagAt) & slots - 1;
        int head = head(table, slot);
        while (head != 0 && !isOf(head, tag, tagAt)) {
            slot = slot + 1 & slots - 1;
            head = head(table, slot);
        }
        return slot * 4;
    }

    /**
     * The last added entry with that tag, counted from 1; 0 where there is none. Each place is read
     * once: one that was free may be another tag's a moment later.
     */
    int first(MemorySegment tag) {
        MemorySegment table = heads;
        long slots = table.byteSize() / 4;
        long slot = start(tag, 0) & slots - 1;
        int head = head(table, slot);
        while (head != 0 && !isOf(head, tag, 0)) {
            slot = slot + 1 & slots - 1;
            head = head(table, slot);
        }
        return head;
    }

    private long start(MemorySegment tag, long at) {
        return Entry.beginning(tag, at) * mixing + tag.get(Entry.INT, at + 8) * mixingMore >>> 16;
    }

    private static int head(MemorySegment table, long slot) {
        return (int) INTS.getAcquire(table, slot * 4);
    }

    private boolean isOf(int number, MemorySegment tag, long at) {
        return Entry.compareTags(chunk(number - 1), place(number - 1), tag, at) == 0;
    }

    /** The one added before with the same tag. */
    int next(int number) {
        return nexts.get(ValueLayout.JAVA_INT, 4L * (number - 1));
    }

    MemorySegment memory(int number) {
        return chunk(number - 1);
    }

    long offset(int number) {
        return place(number - 1);
    }

    /** An entry that was deleted has no format any more. */
    boolean isDead(int number) {
        return !Entry.isOne(memory(number), offset(number));
    }

    /** Wipes the format of the entries with that tag and hash; tells how many were alive. */
    int delete(MemorySegment deletion) {
        int deleted = 0;
        for (int number = first(deletion); number != 0; number = next(number)) {
            long at = offset(number) + Entry.DELETION_AT;
            boolean named =
                    MemorySegment.mismatch(
                                    memory(number),
                                    at,
                                    at + Entry.DELETION_BYTES,
                                    deletion,
                                    Entry.TAG_BYTES,
                                    Entry.TAG_BYTES + Entry.DELETION_BYTES)
                            == -1;
            if (named && !isDead(number)) {
                memory(number)
                        .set(ValueLayout.JAVA_BYTE, offset(number) + Entry.FORMAT_AT, (byte) 0);
                deleted++;
            }
        }
        return deleted;
    }

    /** Keeps a deletion, for the table that is being merged meanwhile. */
    void remember(MemorySegment deletion) {
        MemorySegment copy = Arena.ofAuto().allocate(deletion.byteSize());
        copy.copyFrom(deletion);
        deletions.add(copy);
    }

    List<MemorySegment> deletions() {
        return deletions;
    }

    /** The numbers of all entries in the order of their bytes. */
    int[] inOrder() {
        Ordering.Entries entries =
                new Ordering.Entries() {
                    @Override
                    public MemorySegment memory(int number) {
                        return chunk(number);
                    }

                    @Override
                    public long offset(int number) {
                        return place(number);
                    }
                };
        int[] numbers = Ordering.of(entries, size, 0);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i]++;
        }
        return numbers;
    }

    private MemorySegment chunk(int index) {
        return chunks[index / PER_CHUNK];
    }

    private static long place(int index) {
        return (long) (index % PER_CHUNK) * Entry.BYTES;
    }
}
