package org.multaqa.web;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Compresses pages. The server would do it too, at a level that takes three times as long for a
 * page some hundred bytes smaller, and with a new compressor for each.
 */
final class PageCompression {
    /** Below this a page is sent as it is. */
    static final int LEAST = 1_024;

    private static final int LEVEL = 2;
    private static final int KEPT = 16;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    /** The page by RFC 1952. */
    byte[] gzip(Utf8ByteOutput page) throws IOException {
        Deflater mine = idle.poll();
        Deflater deflater = mine == null ? new Deflater(LEVEL, true) : mine;
        try {
            int length = page.getContentLength();
            ByteArrayOutputStream zipped = new ByteArrayOutputStream(length / 3 + 64);
            zipped.write(HEAD);
            CRC32 sum = new CRC32();
            try (DeflaterOutputStream out = new DeflaterOutputStream(zipped, deflater, 8_192)) {
                page.writeTo(new CheckedOutputStream(out, sum));
            }
            number(zipped, sum.getValue());
            number(zipped, length);
            return zipped.toByteArray();
        } finally {
            giveBack(deflater);
        }
    }

    private void giveBack(Deflater deflater) {
        if (idle.size() < KEPT) {
            deflater.reset();
            idle.offer(deflater);
        } else {
            deflater.end();
        }
    }

    private static void number(OutputStream out, long value) throws IOException {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >>> shift));
        }
    }
}
