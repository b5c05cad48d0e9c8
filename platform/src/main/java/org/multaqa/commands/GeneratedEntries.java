package org.multaqa.commands;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.multaqa.linkage.index.Bag;
import org.multaqa.linkage.index.Entry;

/**
 * Entries that are reckoned from their numbers, for measuring large bags. Every fourth has the tag
 * of the one before it, as records of one family would.
 */
final class GeneratedEntries {
    /** About as many match keys as a record has. */
    static final int A_RECORD = 13;

    private GeneratedEntries() {}

    /** Whether there is no bag in the folder. */
    static boolean isLacking(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Fills an empty bag. */
    static void fill(Path folder, int epoch, long entries) throws IOException {
        try (Bag bag = Bag.open(folder, epoch);
                Arena arena = Arena.ofConfined()) {
            MemorySegment entry = arena.allocate(Entry.BYTES, 8);
            bag.fill(
                    entries,
                    taker -> {
                        for (long number = 0; number < entries; number++) {
                            write(number, entry);
                            taker.take(entry, 0);
                        }
                    });
        }
    }

    /** The entry of a number. */
    static void write(long number, MemorySegment to) {
        long tagOf = number % 4 == 3 ? number - 1 : number;
        to.set(ValueLayout.JAVA_LONG, 0, mixed(tagOf << 5));
        to.set(ValueLayout.JAVA_LONG, 8, mixed(tagOf << 5 | 1));
        for (int at = 16; at < Entry.BYTES; at += 8) {
            to.set(ValueLayout.JAVA_LONG, at, mixed(number << 5 | at >> 3));
        }
        to.set(ValueLayout.JAVA_SHORT, Entry.EXPIRY_AT, (short) -1);
        to.set(ValueLayout.JAVA_BYTE, Entry.FORMAT_AT, Entry.FORMAT);
        to.set(ValueLayout.JAVA_BYTE, Entry.FORMAT_AT + 1, (byte) 0);
    }

    private static long mixed(long number) {
        long z = (number + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
