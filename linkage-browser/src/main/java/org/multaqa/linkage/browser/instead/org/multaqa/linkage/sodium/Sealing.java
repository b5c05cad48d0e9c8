package org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium;

import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;

/** ChaCha20-Poly1305, as {@code linkage} has it. */
public final class Sealing {
    private Sealing() {}

    /** Seals a text. */
    public static void seal(
            MemorySegment to,
            MemorySegment text,
            MemorySegment spoken,
            MemorySegment nonce,
            MemorySegment key) {
        Sodium.functions()
                .seal(
                        to.at(),
                        0,
                        text.at(),
                        text.size(),
                        0,
                        spoken.at(),
                        spoken.size(),
                        0,
                        0,
                        nonce.at(),
                        key.at());
    }

    /** Opens what was sealed; false where it was not sealed so. */
    public static boolean open(
            MemorySegment to,
            MemorySegment sealed,
            MemorySegment spoken,
            MemorySegment nonce,
            MemorySegment key) {
        return Sodium.functions()
                        .open(
                                to.at(),
                                0,
                                0,
                                sealed.at(),
                                sealed.size(),
                                0,
                                spoken.at(),
                                spoken.size(),
                                0,
                                nonce.at(),
                                key.at())
                == 0;
    }
}
