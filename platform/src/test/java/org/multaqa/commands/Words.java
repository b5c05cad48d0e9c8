package org.multaqa.commands;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for many words at once in bytes of any kind; a word has seven bytes at least. */
final class Words {
    private static final int LEAST = 7;
    private static final long MASK = (1L << 8 * LEAST) - 1;

    /** Words by their first seven bytes. */
    private final Map<Long, List<String>> wanted = new HashMap<>();

    private final Set<String> found = new HashSet<>();

    Words(Set<String> words) {
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= LEAST) {
                long beginning = 0;
                for (int i = 0; i < LEAST; i++) {
                    beginning = beginning << 8 | bytes[i] & 0xff;
                }
                wanted.computeIfAbsent(beginning, b -> new ArrayList<>()).add(word);
            }
        }
    }

    void searchIn(byte[] text) {
        long last = 0;
        for (int i = 0; i < text.length; i++) {
            last = (last << 8 | text[i] & 0xff) & MASK;
            List<String> here = wanted.get(last);
            if (here != null && i >= LEAST - 1) {
                int at = i - LEAST + 1;
                here.forEach(word -> compare(word, text, at));
            }
        }
    }

    private void compare(String word, byte[] text, int at) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        int end = Math.min(text.length, at + bytes.length);
        if (Arrays.equals(bytes, Arrays.copyOfRange(text, at, end))) {
            found.add(word);
        }
    }

    /** What was found anywhere. */
    Set<String> found() {
        return found;
    }
}
