package org.multaqa.keyholder;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a message from front to back; whatever is lacking or too much is refused. */
final class WireReader {
    private final ByteBuffer bytes;

    WireReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    int small() {
        need(1);
        return bytes.get() & 0xff;
    }

    /** A number from 0 to the most that makes sense. */
    int number(int most) {
        need(4);
        int number = bytes.getInt();
        if (number < 0 || number > most) {
            throw new MalformedMessage("a number out of range");
        }
        return number;
    }

    long big() {
        need(8);
        return bytes.getLong();
    }

    byte[] bytes(int length) {
        need(length);
        byte[] some = new byte[length];
        bytes.get(some);
        return some;
    }

    /** A text of at most so many bytes: well-formed UTF-8 without control characters. */
    String text(int most) {
        int length = small();
        if (length > most) {
            throw new MalformedMessage("a text that is too long");
        }
        byte[] some = bytes(length);
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(some)).toString();
            return HolderCard.requirePlain(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new MalformedMessage("a text that is none");
        }
    }

    /** How much has been read. */
    int position() {
        return bytes.position();
    }

    /** Nothing but zeros may follow. */
    void requirePadding() {
        while (bytes.hasRemaining()) {
            if (bytes.get() != 0) {
                throw new MalformedMessage("something stands in the padding");
            }
        }
    }

    private void need(int length) {
        if (bytes.remaining() < length) {
            throw new MalformedMessage("it ends too early");
        }
    }
}
