package org.multaqa.linkage.index;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;

/** What comes to a bag at once, brought into the form in which it is written. */
final class Batches {
    private Batches() {}

    /** Entries in the order of their bytes, so that their place in the batch is forgotten. */
    static MemorySegment ordered(byte[] entries) {
        if (entries.length % Entry.BYTES != 0) {
            throw new IllegalArgumentException(entries.length + " bytes are no whole entries");
        }
        MemorySegment from = MemorySegment.ofArray(entries);
        int count = entries.length / Entry.BYTES;
        for (int i = 0; i < count; i++) {
            if (!Entry.isOne(from, (long) i * Entry.BYTES)) {
                throw new IllegalArgumentException("entry " + i + " has a format unknown here");
            }
        }
        MemorySegment ordered = Arena.ofAuto().allocate(Math.max(1, entries.length), 64);
        long at = 0;
        for (int number : Ordering.of(oneAfterTheOther(from), count, 0)) {
            MemorySegment.copy(from, (long) number * Entry.BYTES, ordered, at, Entry.BYTES);
            at += Entry.BYTES;
        }
        return ordered.asSlice(0, entries.length);
    }

    private static Ordering.Entries oneAfterTheOther(MemorySegment entries) {
        return new Ordering.Entries() {
            @Override
            public MemorySegment memory(int number) {
                return entries;
            }

            @Override
            public long offset(int number) {
                return (long) number * Entry.BYTES;
            }
        };
    }

    /** Deletions by tag and hash, ordered likewise; the secrets themselves are not kept. */
    static MemorySegment deletions(List<Bag.Deletion> wanted) {
        byte[][] lines = new byte[wanted.size()][];
        for (int i = 0; i < lines.length; i++) {
            byte[] tag = wanted.get(i).tag();
            if (tag.length != Entry.TAG_BYTES) {
                throw new IllegalArgumentException("a tag has " + Entry.TAG_BYTES + " bytes");
            }
            byte[] hash = Entry.deletionHash(wanted.get(i).secret());
            lines[i] = Arrays.copyOf(tag, Journal.DELETION_BYTES);
            System.arraycopy(hash, 0, lines[i], Entry.TAG_BYTES, hash.length);
        }
        Arrays.sort(lines, Arrays::compareUnsigned);
        MemorySegment all = Arena.ofAuto().allocate((long) lines.length * Journal.DELETION_BYTES);
        for (int i = 0; i < lines.length; i++) {
            MemorySegment.copy(
                    lines[i],
                    0,
                    all,
                    ValueLayout.JAVA_BYTE,
                    (long) i * Journal.DELETION_BYTES,
                    Journal.DELETION_BYTES);
        }
        return all;
    }
}
