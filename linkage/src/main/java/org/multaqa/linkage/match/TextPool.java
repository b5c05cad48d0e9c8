package org.multaqa.linkage.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts that are each kept once and numbered from 0: bytes in one array, so that millions of them
 * weigh little more than their letters. Number 0 is the empty text.
 */
final class TextPool {
    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int[] table = new int[1 << 10];
    private int count;

    TextPool() {
        intern("");
    }

    /** The number of a text, which is added where it is new. */
    int intern(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(wanted);
        if (table[slot] > 0) {
            return table[slot] - 1;
        }
        if (count * 2 >= table.length) {
            grow();
            slot = slot(wanted);
        }
        int start = count == 0 ? 0 : ends[count - 1];
        if (start + wanted.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 3 / 2, start + wanted.length));
        }
        System.arraycopy(wanted, 0, bytes, start, wanted.length);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 3 / 2);
        }
        ends[count] = start + wanted.length;
        table[slot] = ++count;
        return count - 1;
    }

    /** The number of a text; -1 when it was never added. */
    int find(String text) {
        return table[slot(text.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    String get(int number) {
        int start = start(number);
        return new String(bytes, start, ends[number] - start, StandardCharsets.UTF_8);
    }

    int size() {
        return count;
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private int slot(byte[] text) {
        int mask = table.length - 1;
        int slot = hash(text, 0, text.length) & mask;
        while (table[slot] > 0 && !isAt(table[slot] - 1, text)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private boolean isAt(int number, byte[] text) {
        return Arrays.equals(bytes, start(number), ends[number], text, 0, text.length);
    }

    private void grow() {
        int[] bigger = new int[table.length * 2];
        int mask = bigger.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = hash(bytes, start(number), ends[number]) & mask;
            while (bigger[slot] > 0) {
                slot = slot + 1 & mask;
            }
            bigger[slot] = number + 1;
        }
        table = bigger;
    }

    private static int hash(byte[] text, int start, int end) {
        int hash = 0x811C9DC5;
        for (int i = start; i < end; i++) {
            hash = (hash ^ text[i]) * 0x01000193;
        }
        hash ^= hash >>> 15;
        return hash * 0x2C1B3C6D ^ hash >>> 13;
    }
}
