package org.multaqa.linkage.blind;

import java.nio.ByteBuffer;

/** The bytes of a tag, to be found again. */
record Tag(long first, int second) {
    static Tag of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        return new Tag(from.getLong(), from.getInt());
    }
}
