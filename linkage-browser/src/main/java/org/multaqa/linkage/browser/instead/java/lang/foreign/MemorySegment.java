package org.multaqa.linkage.browser.instead.java.lang.foreign;

import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.browser.Sodium;

/** A piece of libsodium's memory; what would lie beyond its ends is refused, as in the JDK. */
public final class MemorySegment {
    /** Nothing. */
    public static final MemorySegment NULL = new MemorySegment(0, 0);

    /** What it is a part of, so that this is not given back as long as somebody has the part. */
    private final @Nullable MemorySegment whole;

    private final int address;
    private final int size;

    /** Whether what was allocated is there yet. */
    public interface Scope {
        /** False once it was closed. */
        boolean isAlive();
    }

    MemorySegment(int address, int size) {
        whole = null;
        this.address = address;
        this.size = size;
    }

    private MemorySegment(MemorySegment of, long offset, long size) {
        of.check(offset, size);
        whole = of.whole == null ? of : of.whole;
        address = of.at() - whole.address + (int) offset;
        this.size = (int) size;
    }

    /** Where it begins, for libsodium. */
    public int at() {
        return whole == null ? address : whole.address + address;
    }

    /** Its length, for libsodium. */
    public int size() {
        return size;
    }

    /** Its length. */
    public long byteSize() {
        return size;
    }

    /** The rest of it from an offset on. */
    public MemorySegment asSlice(long offset) {
        return new MemorySegment(this, offset, size - offset);
    }

    /** A part of it. */
    public MemorySegment asSlice(long offset, long length) {
        return new MemorySegment(this, offset, length);
    }

    /** One byte of it. */
    public byte get(ValueLayout.OfByte layout, long offset) {
        byte[] one = new byte[1];
        Sodium.read(within(offset, 1), one, 0, 1);
        return one[0];
    }

    /** Eight bytes as a number, the little end first. */
    public long get(ValueLayout.OfLong layout, long offset) {
        byte[] eight = new byte[8];
        Sodium.read(within(offset, 8), eight, 0, 8);
        return (long) four(eight, 4) << 32 | four(eight, 0) & 0xffff_ffffL;
    }

    private static int four(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | bytes[at + 3] << 24;
    }

    /** Changes one byte. */
    public void set(ValueLayout.OfByte layout, long offset, byte value) {
        Sodium.fill(within(offset, 1), 1, value);
    }

    /** Sets all bytes to one value. */
    public MemorySegment fill(byte value) {
        Sodium.fill(at(), size, value);
        return this;
    }

    /** Copies all of another piece to the beginning of this one. */
    public MemorySegment copyFrom(MemorySegment other) {
        Sodium.move(other.at(), within(0, other.size), other.size);
        return this;
    }

    /** Where this and another first differ; -1 where they do not. */
    public long mismatch(MemorySegment other) {
        byte[] mine = toArray(ValueLayout.JAVA_BYTE);
        byte[] theirs = other.toArray(ValueLayout.JAVA_BYTE);
        int both = Math.min(mine.length, theirs.length);
        for (int i = 0; i < both; i++) {
            if (mine[i] != theirs[i]) {
                return i;
            }
        }
        return mine.length == theirs.length ? -1 : both;
    }

    /** A copy of its bytes. */
    public byte[] toArray(ValueLayout.OfByte layout) {
        byte[] bytes = new byte[size];
        Sodium.read(at(), bytes, 0, size);
        return bytes;
    }

    /** Copies from an array of bytes into a piece. */
    public static void copy(
            Object from, int at, MemorySegment to, ValueLayout layout, long offset, int count) {
        Sodium.write((byte[]) from, at, to.within(offset, count), count);
    }

    /** Copies from a piece into an array of bytes. */
    public static void copy(
            MemorySegment from, ValueLayout layout, long offset, Object to, int at, int count) {
        Sodium.read(from.within(offset, count), (byte[]) to, at, count);
    }

    private int within(long offset, long length) {
        check(offset, length);
        return at() + (int) offset;
    }

    private void check(long offset, long length) {
        if (offset < 0 || length < 0 || offset + length > size) {
            throw new IndexOutOfBoundsException("beyond " + size + " bytes");
        }
    }
}
