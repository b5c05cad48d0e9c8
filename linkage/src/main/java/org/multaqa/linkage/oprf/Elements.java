package org.multaqa.linkage.oprf;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.multaqa.linkage.sodium.Ristretto;

/**
 * Group elements in the order of a batch, as they travel: 32 bytes each, one to 65,535 of them.
 * That each is an element, and not the identity, is seen where it is first multiplied, or by {@link
 * #requireUsable}.
 */
public final class Elements {
    /** More than this the proof of RFC 9497 cannot number. */
    public static final int MOST = 65_535;

    private final MemorySegment memory;
    private final int size;

    private Elements(MemorySegment memory) {
        this.memory = memory;
        size = (int) (memory.byteSize() / Ristretto.BYTES);
    }

    /** So many places, to be filled within this package before anyone else sees them. */
    static Elements ofSize(int size) {
        if (size < 1 || size > MOST) {
            throw new ElementRefused("a batch has 1 to " + MOST + " elements, not " + size);
        }
        return new Elements(Arena.ofAuto().allocate((long) size * Ristretto.BYTES, 16));
    }

    /** Reads what came over the wire; refuses bytes that are not whole elements in number. */
    public static Elements read(byte[] bytes) {
        if (bytes.length % Ristretto.BYTES != 0) {
            throw new ElementRefused(bytes.length + " bytes are no whole number of elements");
        }
        Elements elements = ofSize(bytes.length / Ristretto.BYTES);
        MemorySegment.copy(bytes, 0, elements.memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return elements;
    }

    /** Refuses a batch in which anything is no element, not canonical or the identity. */
    public void requireUsable() {
        for (int i = 0; i < size; i++) {
            if (!Ristretto.isElement(at(i))) {
                throw ElementRefused.at(i);
            }
        }
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** As they travel. */
    public byte[] bytes() {
        return memory.toArray(ValueLayout.JAVA_BYTE);
    }

    /** The encoding of one. */
    public byte[] bytes(int index) {
        return at(index).toArray(ValueLayout.JAVA_BYTE);
    }

    MemorySegment at(int index) {
        return memory.asSlice((long) index * Ristretto.BYTES, Ristretto.BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Elements elements && memory.mismatch(elements.memory) == -1;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return size + " elements";
    }
}
