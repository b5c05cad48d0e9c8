package org.multaqa.linkage.blind;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which record a handle belongs to: what only the run itself knows, since it plays all parts. Half
 * of a handle's sixteen bytes are enough to tell some millions apart.
 */
final class Handles {
    private long[] names = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    static long name(byte[] handle) {
        // 0 stands for a free place
        return ByteBuffer.wrap(handle).getLong() | 1;
    }

    void put(long name, int number) {
        if (2 * ++size > names.length) {
            grow();
        }
        int slot = slot(name);
        names[slot] = name;
        numbers[slot] = number;
    }

    int number(long name) {
        int slot = slot(name);
        if (names[slot] != name) {
            throw new IllegalStateException("an entry that nobody sent");
        }
        return numbers[slot];
    }

    private void grow() {
        long[] oldNames = names;
        int[] oldNumbers = Arrays.copyOf(numbers, numbers.length);
        names = new long[oldNames.length * 2];
        numbers = new int[names.length];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] != 0) {
                int slot = slot(oldNames[i]);
                names[slot] = oldNames[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private int slot(long name) {
        int mask = names.length - 1;
        int slot = (int) (name >>> 20) & mask;
        while (names[slot] != 0 && names[slot] != name) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
