package org.multaqa.keyholder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a message from front to back. */
final class WireWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    WireWriter small(int number) {
        bytes.write(number);
        return this;
    }

    WireWriter number(int number) {
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
        return this;
    }

    WireWriter big(long number) {
        bytes.writeBytes(ByteBuffer.allocate(8).putLong(number).array());
        return this;
    }

    WireWriter bytes(byte[] some) {
        bytes.writeBytes(some);
        return this;
    }

    WireWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > 255) {
            throw new IllegalArgumentException("a text of more than 255 bytes");
        }
        return small(utf8.length).bytes(utf8);
    }

    byte[] done() {
        return bytes.toByteArray();
    }

    /** Filled up with zeros. */
    byte[] padded(int length) {
        return Arrays.copyOf(bytes.toByteArray(), length);
    }
}
