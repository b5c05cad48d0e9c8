package org.multaqa.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many words at once in bytes of any kind; a word has seven bytes at least. */
final class Words {
    private static final int LEAST = 7;
    private static final int PERHAPS = 22;
    private static final long MASK = (1L << 8 * LEAST) - 1;

    /** What is looked for, and what it is called. */
    private record Wanted(byte[] bytes, String name) {}

    /** By the first seven bytes. */
    private final Map<Long, List<Wanted>> wanted = new HashMap<>();

    /** Most beginnings are seen here not to be wanted, without a look into the map. */
    private final BitSet perhaps = new BitSet(1 << PERHAPS);

    private final Set<String> found = new HashSet<>();

    Words(Set<String> words) {
        words.forEach(word -> add(word.getBytes(StandardCharsets.UTF_8), word));
    }

    /** Looks for bytes, too; what is shorter than seven is left out. */
    void add(byte[] bytes, String name) {
        if (bytes.length >= LEAST) {
            long beginning = 0;
            for (int i = 0; i < LEAST; i++) {
                beginning = beginning << 8 | bytes[i] & 0xff;
            }
            perhaps.set(slot(beginning));
            wanted.computeIfAbsent(beginning, b -> new ArrayList<>()).add(new Wanted(bytes, name));
        }
    }

    void searchIn(byte[] text) {
        long last = 0;
        for (int i = 0; i < text.length; i++) {
            last = (last << 8 | text[i] & 0xff) & MASK;
            List<Wanted> here = perhaps.get(slot(last)) ? wanted.get(last) : null;
            if (here != null && i >= LEAST - 1) {
                int at = i - LEAST + 1;
                here.forEach(word -> compare(word, text, at));
            }
        }
    }

    private static int slot(long beginning) {
        return (int) (beginning * 0x9e3779b97f4a7c15L >>> 64 - PERHAPS);
    }

    private void compare(Wanted word, byte[] text, int at) {
        int end = Math.min(text.length, at + word.bytes().length);
        if (Arrays.equals(word.bytes(), Arrays.copyOfRange(text, at, end))) {
            found.add(word.name());
        }
    }

    /** What was found anywhere. */
    Set<String> found() {
        return found;
    }
}
