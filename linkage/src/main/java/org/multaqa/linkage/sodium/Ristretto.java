package org.multaqa.linkage.sodium;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The group ristretto255 (RFC 9496): its elements and scalars, 32 bytes each, little end first. A
 * result may be written where an argument stands.
 */
public final class Ristretto {
    /** How long an element or a scalar is. */
    public static final int BYTES = 32;

    /** How long the uniform bytes are from which an element or a scalar is made. */
    public static final int HASH_BYTES = 64;

    private static final String CORE = "crypto_core_ristretto255_";
    private static final MethodHandle MULTIPLY =
            SodiumLibrary.function("crypto_scalarmult_ristretto255", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle MULTIPLY_BASE =
            SodiumLibrary.function("crypto_scalarmult_ristretto255_base", ADDRESS, ADDRESS);
    private static final MethodHandle ADD =
            SodiumLibrary.function(CORE + "add", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle SUBTRACT =
            SodiumLibrary.function(CORE + "sub", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle FROM_HASH =
            SodiumLibrary.function(CORE + "from_hash", ADDRESS, ADDRESS);
    private static final MethodHandle VALID =
            SodiumLibrary.function(CORE + "is_valid_point", ADDRESS);
    private static final MethodHandle SCALAR_RANDOM =
            SodiumLibrary.procedure(CORE + "scalar_random", ADDRESS);
    private static final MethodHandle SCALAR_REDUCE =
            SodiumLibrary.procedure(CORE + "scalar_reduce", ADDRESS, ADDRESS);
    private static final MethodHandle SCALAR_INVERT =
            SodiumLibrary.function(CORE + "scalar_invert", ADDRESS, ADDRESS);
    private static final MethodHandle SCALAR_MULTIPLY =
            SodiumLibrary.procedure(CORE + "scalar_mul", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle SCALAR_ADD =
            SodiumLibrary.procedure(CORE + "scalar_add", ADDRESS, ADDRESS, ADDRESS);
    private static final MethodHandle SCALAR_SUBTRACT =
            SodiumLibrary.procedure(CORE + "scalar_sub", ADDRESS, ADDRESS, ADDRESS);

    private Ristretto() {}

    /** {@code scalar * element}; false where the element is none or the product is the identity. */
    public static boolean multiply(MemorySegment to, MemorySegment scalar, MemorySegment element) {
        try {
            return isBelow(element) && (int) MULTIPLY.invokeExact(to, scalar, element) == 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** {@code scalar * generator}; false where that is the identity. */
    public static boolean multiplyBase(MemorySegment to, MemorySegment scalar) {
        try {
            return (int) MULTIPLY_BASE.invokeExact(to, scalar) == 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** {@code one + other}; false where one of them is no element. */
    public static boolean add(MemorySegment to, MemorySegment one, MemorySegment other) {
        try {
            return isBelow(one) && isBelow(other) && (int) ADD.invokeExact(to, one, other) == 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** {@code one - other}; false where one of them is no element. */
    public static boolean subtract(MemorySegment to, MemorySegment one, MemorySegment other) {
        try {
            return isBelow(one)
                    && isBelow(other)
                    && (int) SUBTRACT.invokeExact(to, one, other) == 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The element that 64 uniform bytes lead to. */
    public static void fromHash(MemorySegment to, MemorySegment hash) {
        try {
            if ((int) FROM_HASH.invokeExact(to, hash) != 0) {
                throw new IllegalStateException("libsodium made no element of a hash");
            }
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Whether this is the one encoding of an element that is not the identity. */
    public static boolean isElement(MemorySegment element) {
        try {
            return !isZero(element) && isBelow(element) && (int) VALID.invokeExact(element) == 1;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** Whether all 32 bytes are zero: the identity among elements, zero among scalars. */
    public static boolean isZero(MemorySegment thing) {
        int any = 0;
        for (int i = 0; i < BYTES; i++) {
            any |= thing.get(ValueLayout.JAVA_BYTE, i);
        }
        return any == 0;
    }

    /** A scalar at random, never zero. */
    public static void randomScalar(MemorySegment to) {
        try {
            SCALAR_RANDOM.invokeExact(to);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The scalar that 64 bytes are, by the order of the group. */
    public static void reduce(MemorySegment to, MemorySegment wide) {
        try {
            SCALAR_REDUCE.invokeExact(to, wide);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The inverse of a scalar; false where that is zero. */
    public static boolean invert(MemorySegment to, MemorySegment scalar) {
        try {
            return (int) SCALAR_INVERT.invokeExact(to, scalar) == 0;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The product of two scalars. */
    public static void multiplyScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        try {
            SCALAR_MULTIPLY.invokeExact(to, one, other);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The sum of two scalars. */
    public static void addScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        try {
            SCALAR_ADD.invokeExact(to, one, other);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /** The difference of two scalars. */
    public static void subtractScalars(MemorySegment to, MemorySegment one, MemorySegment other) {
        try {
            SCALAR_SUBTRACT.invokeExact(to, one, other);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /**
     * Whether an encoding has 255 bits: libsodium 1.0.18 passes over the last bit, so that an
     * element had two encodings; RFC 9496 knows one.
     */
    private static boolean isBelow(MemorySegment element) {
        return element.get(ValueLayout.JAVA_BYTE, BYTES - 1) >= 0;
    }

    private static IllegalStateException broken(Throwable e) {
        return new IllegalStateException("libsodium could not be called", e);
    }
}
