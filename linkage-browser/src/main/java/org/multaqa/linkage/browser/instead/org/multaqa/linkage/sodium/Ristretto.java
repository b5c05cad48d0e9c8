package org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium;

import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;
import org.multaqa.linkage.browser.instead.java.lang.foreign.ValueLayout;

/** The group ristretto255, as {@code linkage} has it. */
public final class Ristretto {
    private Ristretto() {}

    /** {@code scalar * element}; false where the element is none or the product is the identity. */
    public static boolean multiply(MemorySegment to, MemorySegment scalar, MemorySegment element) {
        return Sodium.functions().multiply(to.at(), scalar.at(), element.at()) == 0;
    }

    /** {@code scalar * generator}; false where that is the identity. */
    public static boolean multiplyBase(MemorySegment to, MemorySegment scalar) {
        return Sodium.functions().multiplyBase(to.at(), scalar.at()) == 0;
    }

    /** {@code one + other}; false where one of them is no element. */
    public static boolean add(MemorySegment to, MemorySegment one, MemorySegment other) {
        return Sodium.functions().add(to.at(), one.at(), other.at()) == 0;
    }

    /** {@code one - other}; false where one of them is no element. */
    public static boolean subtract(MemorySegment to, MemorySegment one, MemorySegment other) {
        return Sodium.functions().subtract(to.at(), one.at(), other.at()) == 0;
    }

    /** The element that 64 uniform bytes lead to. */
    public static void fromHash(MemorySegment to, MemorySegment hash) {
        if (Sodium.functions().fromHash(to.at(), hash.at()) != 0) {
            throw new IllegalStateException("libsodium made no element of a hash");
        }
    }

    /** A scalar at random, never zero. */
    public static void randomScalar(MemorySegment to) {
        Sodium.functions().randomScalar(to.at());
    }

    /** The scalar that 64 bytes are, by the order of the group. */
    public static void reduce(MemorySegment to, MemorySegment wide) {
        Sodium.functions().reduce(to.at(), wide.at());
    }

    /** The inverse of a scalar; false where that is zero. */
    public static boolean invert(MemorySegment to, MemorySegment scalar) {
        return Sodium.functions().invert(to.at(), scalar.at()) == 0;
    }

    /** The product of two scalars. */
    public static void multiplyScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        Sodium.functions().multiplyScalars(to.at(), one.at(), other.at());
    }

    /** The sum of two scalars. */
    public static void addScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        Sodium.functions().addScalars(to.at(), one.at(), other.at());
    }

    /** The difference of two scalars. */
    public static void subtractScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        Sodium.functions().subtractScalars(to.at(), one.at(), other.at());
    }

    /** Whether this is the one encoding of an element that is not the identity. */
    public static boolean isElement(MemorySegment element) {
        return !isZero(element) && Sodium.functions().isElement(element.at()) == 1;
    }

    /** Whether all bytes are zero. */
    public static boolean isZero(MemorySegment thing) {
        int any = 0;
        for (byte part : thing.toArray(ValueLayout.JAVA_BYTE)) {
            any |= part;
        }
        return any == 0;
    }
}
