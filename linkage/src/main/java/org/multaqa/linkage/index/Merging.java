package org.multaqa.linkage.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Two orders of entries made one, without the dead. */
final class Merging {
    private Merging() {}

    /** Writes what is alive of a table and a tail. */
    static void into(TableWriter writer, @Nullable EntryTable table, Tail tail, int quarter)
            throws IOException {
        int[] numbers = tail.inOrder();
        int taken = 0;
        for (long index = 0; table != null && index < table.size(); index++) {
            MemorySegment entries = table.entries();
            long at = index * Entry.BYTES;
            while (taken < numbers.length && isBefore(tail, numbers[taken], entries, at)) {
                write(writer, tail, numbers[taken++], quarter);
            }
            if (!table.isDead(index) && Entry.lives(entries, at, quarter)) {
                writer.add(entries, at);
            }
        }
        while (taken < numbers.length) {
            write(writer, tail, numbers[taken++], quarter);
        }
    }

    private static boolean isBefore(Tail tail, int number, MemorySegment entries, long at) {
        return Entry.compare(tail.memory(number), tail.offset(number), entries, at) < 0;
    }

    private static void write(TableWriter writer, Tail tail, int number, int quarter)
            throws IOException {
        MemorySegment from = tail.memory(number);
        if (!tail.isDead(number) && Entry.lives(from, tail.offset(number), quarter)) {
            writer.add(from, tail.offset(number));
        }
    }
}
