package org.multaqa.linkage.index;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up in: a table, a journal that is being merged into the next table, and the
 * journal that grows.
 */
record BagView(@Nullable EntryTable table, @Nullable Tail frozen, Tail live) {

    List<Tail> tails() {
        return frozen == null ? List.of(live) : List.of(frozen, live);
    }

    long size() {
        long size = table == null ? 0 : table.size();
        return size + waiting();
    }

    int waiting() {
        return tails().stream().mapToInt(Tail::size).sum();
    }

    /** Copies of the living entries with a tag, in the order of their bytes. */
    List<byte[]> find(MemorySegment tag, int quarter) {
        List<byte[]> found = new ArrayList<>();
        if (table != null) {
            for (long index = table.find(tag); !isFull(found) && table.has(index, tag); index++) {
                if (!table.isDead(index)) {
                    keep(found, table.entries(), index * Entry.BYTES, quarter);
                }
            }
        }
        for (Tail tail : tails()) {
            for (int number = tail.first(tag);
                    number != 0 && !isFull(found);
                    number = tail.next(number)) {
                keep(found, tail.memory(number), tail.offset(number), quarter);
            }
        }
        found.sort(Arrays::compareUnsigned);
        return found;
    }

    private static boolean isFull(List<byte[]> found) {
        return found.size() == Bag.MOST_IN_BUCKET;
    }

    private static void keep(List<byte[]> found, MemorySegment from, long at, int quarter) {
        if (Entry.isOne(from, at) && Entry.lives(from, at, quarter)) {
            found.add(from.asSlice(at, Entry.BYTES).toArray(ValueLayout.JAVA_BYTE));
        }
    }

    /** Marks what deletions name as dead; tells how many were alive. */
    int delete(MemorySegment deletions) {
        int deleted = 0;
        for (long at = 0; at < deletions.byteSize(); at += Journal.DELETION_BYTES) {
            MemorySegment deletion = deletions.asSlice(at, Journal.DELETION_BYTES);
            deleted += table == null ? 0 : table.delete(deletion);
            for (Tail tail : tails()) {
                deleted += tail.delete(deletion);
            }
        }
        return deleted;
    }

    /** What reads a journal into this. */
    Journal.Reader reader() {
        return new Journal.Reader() {
            @Override
            public void entries(MemorySegment entries, int count) {
                live.add(entries, count);
            }

            @Override
            public void deletions(MemorySegment deletions, int count) {
                live.remember(deletions);
                delete(deletions);
            }
        };
    }
}
