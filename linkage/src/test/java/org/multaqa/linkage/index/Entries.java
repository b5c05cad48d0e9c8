package org.multaqa.linkage.index;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invented entries: noise of the right shape, as what comes from a charity looks to the hub. */
final class Entries {
    static final int NOW = 107;

    private Entries() {}

    static byte[] tag(long number) {
        return ByteBuffer.allocate(Entry.TAG_BYTES).putLong(number).putInt((int) number).array();
    }

    static byte[] tag(RandomGenerator random) {
        byte[] tag = new byte[Entry.TAG_BYTES];
        random.nextBytes(tag);
        return tag;
    }

    static byte[] entry(byte[] tag, byte[] secret, int expires, RandomGenerator random) {
        byte[] entry = new byte[Entry.BYTES];
        random.nextBytes(entry);
        System.arraycopy(tag, 0, entry, Entry.TAG_AT, tag.length);
        System.arraycopy(
                Entry.deletionHash(secret), 0, entry, Entry.DELETION_AT, Entry.DELETION_BYTES);
        entry[Entry.EXPIRY_AT] = (byte) (expires >> 8);
        entry[Entry.EXPIRY_AT + 1] = (byte) expires;
        entry[Entry.FORMAT_AT] = Entry.FORMAT;
        entry[Entry.FORMAT_AT + 1] = 0;
        return entry;
    }

    static byte[] entry(byte[] tag, RandomGenerator random) {
        return entry(tag, tag, NOW + 4, random);
    }

    static byte[] together(List<byte[]> entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        entries.forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] together(byte[]... entries) {
        return together(Arrays.asList(entries));
    }

    static byte[] tagOf(byte[] entry) {
        return Arrays.copyOf(entry, Entry.TAG_BYTES);
    }

    static MemorySegment memory(byte[] entry) {
        return MemorySegment.ofArray(entry);
    }

    static byte[] bytes(MemorySegment memory) {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }
}
