package org.multaqa.linkage.blind;

import java.nio.ByteBuffer;

/** The sixteen bytes that all entries of a record share. */
record Handle(long first, long second) {
    static Handle of(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        return new Handle(from.getLong(), from.getLong());
    }
}
