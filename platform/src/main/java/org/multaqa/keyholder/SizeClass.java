package org.multaqa.keyholder;

import org.multaqa.linkage.oprf.Elements;
import org.multaqa.linkage.sodium.Ristretto;

/**
 * The four lengths that requests and answers have on the wire, so that whoever watches the line
 * sees a family, a batch or a large batch and no number. An answer is as long as its request,
 * whatever it says.
 */
enum SizeClass {
    /** Some hundred elements: the match keys of a family. */
    FAMILY(4 << 10),
    /** A thousand elements: one batch of a list. */
    BATCH(36 << 10),
    /** Eight thousand. */
    LARGE(260 << 10),
    /** As many as one proof can number. */
    LARGEST(Elements.MOST * Ristretto.BYTES + (16 << 10));

    private final int bytes;

    SizeClass(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /** The least class that holds a message. */
    static SizeClass holding(int bytes) {
        for (SizeClass size : values()) {
            if (bytes <= size.bytes) {
                return size;
            }
        }
        throw new MalformedMessage("longer than anything we write");
    }

    /** Whether a message can be that long. */
    static boolean isOne(int bytes) {
        return holding(bytes).bytes == bytes;
    }
}
