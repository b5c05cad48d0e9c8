package org.multaqa.linkage.browser.instead.java.lang.foreign;

import java.util.ArrayList;
import java.util.List;
import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.SodiumFunctions;
import org.teavm.jso.JSBody;

/**
 * Pieces of libsodium's memory that are given back together: when the arena is closed, or when
 * nobody has it or a piece of it any more. They begin as zeros.
 */
public final class Arena implements AutoCloseable {
    private final List<MemorySegment> pieces = new ArrayList<>();
    private final boolean automatic;
    private boolean alive = true;

    private Arena(boolean automatic) {
        this.automatic = automatic;
    }

    /** One that is closed. */
    public static Arena ofConfined() {
        return new Arena(false);
    }

    /** One that is closed; a page has one thread. */
    public static Arena ofShared() {
        return new Arena(false);
    }

    /** One whose pieces live as long as somebody has them. */
    public static Arena ofAuto() {
        return new Arena(true);
    }

    /** So many bytes. */
    public MemorySegment allocate(long bytes) {
        int size = (int) bytes;
        SodiumFunctions sodium = Sodium.functions();
        int address = sodium.allocate(Math.max(1, size));
        if (address == 0) {
            throw new OutOfMemoryError();
        }
        MemorySegment piece = new MemorySegment(address, size);
        piece.fill((byte) 0);
        if (automatic) {
            freeWhenForgotten(sodium, piece, address);
        } else {
            pieces.add(piece);
        }
        return piece;
    }

    /** So many bytes; libsodium's memory is aligned to 8 of them. */
    public MemorySegment allocate(long bytes, long alignment) {
        return allocate(bytes);
    }

    /** A copy of an array. */
    public MemorySegment allocateFrom(ValueLayout.OfByte layout, byte... bytes) {
        MemorySegment piece = allocate(bytes.length);
        Sodium.write(bytes, 0, piece.at(), bytes.length);
        return piece;
    }

    /** Whether it is open. */
    public MemorySegment.Scope scope() {
        return () -> alive;
    }

    @Override
    public void close() {
        alive = false;
        pieces.forEach(piece -> Sodium.functions().free(piece.at()));
        pieces.clear();
    }

    @JSBody(
            params = {"sodium", "piece", "address"},
            script =
                    "if (!sodium.forgotten) { sodium.forgotten ="
                            + " new FinalizationRegistry(lost => sodium._free(lost)); }"
                            + "sodium.forgotten.register(piece, address);")
    private static native void freeWhenForgotten(SodiumFunctions sodium, Object piece, int address);
}
