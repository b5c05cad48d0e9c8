package org.multaqa.linkage.encode;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.multaqa.linkage.sodium.ShortHash;

/**
 * What stands for match keys in a charity's own book: 64 bits of SipHash under a key of its own. Of
 * sixty million keys two have one name once in ten thousand books; a record then has one key that
 * meets nobody, or somebody whom its hints tell apart. For any number of threads.
 */
final class KeyNames {
    private static final int LONGEST = 1_024;

    private final MemorySegment key = Arena.ofAuto().allocate(ShortHash.KEY_BYTES);
    private final ThreadLocal<Places> places = ThreadLocal.withInitial(Places::new);

    private static final class Places {
        private final MemorySegment text = Arena.ofAuto().allocate(LONGEST);
        private final MemorySegment hash = Arena.ofAuto().allocate(ShortHash.BYTES, 8);
    }

    /** With a key of 16 bytes, and more that are not used. */
    KeyNames(byte[] key) {
        MemorySegment.copy(key, 0, this.key, ValueLayout.JAVA_BYTE, 0, ShortHash.KEY_BYTES);
    }

    /** The name of a match key. */
    long of(String matchKey) {
        byte[] bytes = matchKey.getBytes(StandardCharsets.UTF_8);
        Places here = places.get();
        MemorySegment text =
                bytes.length <= LONGEST ? here.text : Arena.ofAuto().allocate(bytes.length);
        MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, bytes.length);
        ShortHash.of(here.hash, text.asSlice(0, bytes.length), key);
        return here.hash.get(ValueLayout.JAVA_LONG, 0);
    }

    /** Wipes the key. */
    void forget() {
        key.fill((byte) 0);
    }
}
