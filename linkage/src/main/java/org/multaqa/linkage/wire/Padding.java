package org.multaqa.linkage.wire;

import java.util.Arrays;

/** The lengths that messages have on the line, each eight times the one before. */
public final class Padding {
    /** A family with the tags of others among its own, a small list, a batch, a large answer. */
    private static final int[] LENGTHS = {2_304, 18_432, 147_456, 1_179_648, 9_437_184, 75_497_472};

    /** No request is longer. */
    public static final int LONGEST_REQUEST = 1_179_648;

    /** No answer is longer, with what sealing adds. */
    public static final int LONGEST_ANSWER = 75_497_472 + 64;

    private Padding() {}

    /** The least length that holds so many bytes. */
    public static int holding(long bytes) {
        for (int length : LENGTHS) {
            if (bytes <= length) {
                return length;
            }
        }
        throw new WireFault("longer than anything that is written");
    }

    static byte[] padded(byte[] content) {
        return Arrays.copyOf(content, holding(content.length));
    }

    /** Refuses a message that is longer than it need be, or has something behind its end. */
    static void require(byte[] message, int end) {
        if (holding(end) != message.length) {
            throw new WireFault("not of a length that is written");
        }
        for (int i = end; i < message.length; i++) {
            if (message[i] != 0) {
                throw new WireFault("something stands behind the end");
            }
        }
    }
}
