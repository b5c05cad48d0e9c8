package org.multaqa.linkage.encode;

import java.nio.ByteBuffer;
import java.time.YearMonth;
import java.util.Arrays;

/**
 * What a charity that shares a key may know of another's record, in 68 bytes.
 *
 * @param handle 16 bytes that all entries of a record share: the address of its mailbox
 * @param kind the kind of aid, by its number in the exchange's short list
 * @param month when
 * @param subDistrict where, as the digits of its code; nothing finer is ever said
 * @param flags bits with the meaning that the exchange gives them
 * @param hints by which the record is compared with one that has the same key
 */
public record Payload(
        byte[] handle, int kind, YearMonth month, int subDistrict, int flags, Hints hints) {
    static final int BYTES = 68;

    /** How long a handle is. */
    public static final int HANDLE_BYTES = 16;

    /** Refuses what does not fit its place. */
    public Payload {
        if (handle.length != HANDLE_BYTES
                || kind < 0
                || kind > 0xff
                || month.getYear() < 2000
                || month.getYear() > 6000
                || subDistrict < 0
                || subDistrict > 0xff_ffff
                || flags < 0
                || flags > 0xff) {
            throw new IllegalArgumentException("the payload does not fit its 68 bytes");
        }
    }

    byte[] text() {
        ByteBuffer to =
                ByteBuffer.allocate(BYTES)
                        .put(handle)
                        .put((byte) kind)
                        .putShort(
                                (short) ((month.getYear() - 2000) * 12 + month.getMonthValue() - 1))
                        .put((byte) (subDistrict >> 16))
                        .putShort((short) subDistrict)
                        .put((byte) flags);
        hints.write(to);
        return to.array();
    }

    static Payload read(byte[] text) {
        ByteBuffer from = ByteBuffer.wrap(text, HANDLE_BYTES, BYTES - HANDLE_BYTES);
        int kind = from.get() & 0xff;
        int months = from.getShort() & 0xffff;
        int subDistrict = (from.get() & 0xff) << 16 | from.getShort() & 0xffff;
        return new Payload(
                Arrays.copyOf(text, HANDLE_BYTES),
                kind,
                YearMonth.of(2000 + months / 12, months % 12 + 1),
                subDistrict,
                from.get() & 0xff,
                Hints.read(from));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload && Arrays.equals(text(), payload.text());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(text());
    }
}
