package org.multaqa.linkage.browser.instead.org.multaqa.linkage.curve;

import org.jspecify.annotations.Nullable;
import org.multaqa.linkage.browser.instead.java.lang.foreign.MemorySegment;
import org.multaqa.linkage.browser.instead.org.multaqa.linkage.sodium.Ristretto;

/** An element that takes part in a sum. */
public final class ReadyElement {
    private final MemorySegment element;

    private ReadyElement(MemorySegment element) {
        this.element = element;
    }

    /** The element of 32 bytes; null where they are none, or the identity. */
    public static @Nullable ReadyElement read(MemorySegment element) {
        return Ristretto.isElement(element) ? new ReadyElement(element) : null;
    }

    MemorySegment element() {
        return element;
    }
}
