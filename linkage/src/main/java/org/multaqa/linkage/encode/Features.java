package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * The features of one record, texts such as pairs of letters of a name, made ready for the sketches
 * of all its entries.
 */
public final class Features {
    private final MemorySegment[] texts;

    private Features(MemorySegment[] texts) {
        this.texts = texts;
    }

    /**
     * Features in any order; the same twice counts once. A record without any has one of its own.
     */
    public static Features of(Collection<String> features) {
        Collection<String> some = features.isEmpty() ? java.util.List.of("") : features;
        Arena arena = Arena.ofAuto();
        return new Features(
                some.stream()
                        .distinct()
                        .map(feature -> feature.getBytes(StandardCharsets.UTF_8))
                        .map(bytes -> arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes))
                        .toArray(MemorySegment[]::new));
    }

    int size() {
        return texts.length;
    }

    MemorySegment text(int index) {
        return texts[index];
    }
}
