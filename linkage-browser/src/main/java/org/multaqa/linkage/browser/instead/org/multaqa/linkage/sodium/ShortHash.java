package org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium;

import org.multaqa.linkage.browser.Sodium;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;

/** SipHash-2-4, as {@code linkage} has it. */
public final class ShortHash {
    private ShortHash() {}

    /** Hashes a text. */
    public static void of(MemorySegment to, MemorySegment text, MemorySegment key) {
        Sodium.functions().shortHash(to.at(), text.at(), text.size(), 0, key.at());
    }
}
