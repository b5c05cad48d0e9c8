package org.multaqa.linkage.blind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.multaqa.linkage.record.CanonicalRecord;
import org.multaqa.linkage.record.Field;
import org.multaqa.linkage.record.NormalPerson;

/**
 * Records as they were written, until their charity's turn comes: bytes in one array, a third of
 * what they weigh as texts and a fifth of what they weigh in their canonical form.
 */
final class Shelf {
    private static final Field[] FIELDS = Field.values();

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 4];
    private int used;
    private int size;

    int size() {
        return size;
    }

    void add(CanonicalRecord record) {
        for (Field field : FIELDS) {
            String value = record.value(field);
            if (!value.isEmpty() && field != Field.CHARITY) {
                put(field.ordinal(), value.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 3 / 2);
        }
        ends[size++] = used;
    }

    private void put(int field, byte[] value) {
        int needed = used + 4 + value.length;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length / 2 * 3));
        }
        bytes[used++] = (byte) field;
        bytes[used++] = (byte) (value.length >> 16);
        bytes[used++] = (byte) (value.length >> 8);
        bytes[used++] = (byte) value.length;
        System.arraycopy(value, 0, bytes, used, value.length);
        used += value.length;
    }

    /** One of them in its canonical form. */
    NormalPerson person(int at) {
        Map<Field, String> written = new EnumMap<>(Field.class);
        int from = at == 0 ? 0 : ends[at - 1];
        while (from < ends[at]) {
            Field field = FIELDS[bytes[from]];
            int length =
                    (bytes[from + 1] & 0xff) << 16
                            | (bytes[from + 2] & 0xff) << 8
                            | bytes[from + 3] & 0xff;
            written.put(field, new String(bytes, from + 4, length, StandardCharsets.UTF_8));
            from += 4 + length;
        }
        return NormalPerson.of(CanonicalRecord.of(written));
    }
}
